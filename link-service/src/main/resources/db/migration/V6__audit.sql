-- Whom a connection is of stands outside the chain, so that it can be erased; the chain's first entry holds a salted
-- hash of it. "entries" is the length of the chain: a chain that was shortened contradicts it.
ALTER TABLE connection
    ADD COLUMN salt BINARY(32) NULL,
    ADD COLUMN entries INT NOT NULL DEFAULT 0,
    ADD COLUMN ended_at DATETIME(6) NULL,
    ADD COLUMN erased_at DATETIME(6) NULL,
    ADD INDEX connection_erasable (erased_at, ended_at);
ALTER TABLE connection_history
    ADD COLUMN identity_hash BINARY(32) NULL,
    ADD COLUMN checkpoint BIGINT NULL,
    ADD INDEX connection_history_checkpoint (checkpoint, connection_id, seq),
    ADD INDEX connection_history_reference (reference);
UPDATE connection c SET
    entries = (SELECT COUNT(*) FROM connection_history h WHERE h.connection_id = c.id),
    ended_at = IF(state IN ('PENDING', 'ACTIVE'), NULL,
        (SELECT MAX(h.occurred_at) FROM connection_history h WHERE h.connection_id = c.id));

-- The hourly statements on the entries that were written since the one before, as a JWS in compact form. Which entries a
-- statement is on, connection_history.checkpoint says.
CREATE TABLE audit_checkpoint (
    number    BIGINT        NOT NULL,
    sealed_at DATETIME(6)   NOT NULL,
    jws       VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    CONSTRAINT audit_checkpoint_pk PRIMARY KEY (number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Delivered events are deleted by age.
ALTER TABLE outbox_event ADD INDEX outbox_event_delivered (delivered_at);
