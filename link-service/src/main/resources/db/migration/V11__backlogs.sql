-- Since when a row has waited, for the metrics; the time of the event itself may be long ago when it is sent again.
ALTER TABLE outbox_event
    ADD COLUMN written_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    ADD INDEX outbox_event_parked (parked_at);

-- What fails by an exception, and not by the account service's silence, is parked after a few times, as events are.
ALTER TABLE owner_notice
    ADD COLUMN faults INT NOT NULL DEFAULT 0;

ALTER TABLE deferred_linking
    ADD COLUMN written_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    ADD COLUMN faults INT NOT NULL DEFAULT 0,
    ADD COLUMN parked_at DATETIME(6) NULL,
    ADD INDEX deferred_linking_parked (parked_at);
