-- By which the ends of sessions are found that no site need be told of any more, parked ones included.
ALTER TABLE ended_session ADD INDEX ended_session_age (expires_at);
