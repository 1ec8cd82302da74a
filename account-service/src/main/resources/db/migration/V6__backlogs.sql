-- Since when a row has waited, for the metrics.
ALTER TABLE outbox_event
  ADD COLUMN written_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6));

ALTER TABLE mail
  ADD COLUMN written_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6));
