-- From when on a mail is not sent any more; and those that were not tried yet come first.
ALTER TABLE mail
  ADD COLUMN expires_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6) + INTERVAL 5 DAY),
  ADD COLUMN tried      BOOLEAN     AS (attempts > 0) PERSISTENT,
  ADD INDEX mail_tried (tried, due_at);
