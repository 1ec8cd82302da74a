-- A handshake may end at the page that tells how far a deferred linking is.
ALTER TABLE handshake
    DROP CONSTRAINT handshake_outcome,
    ADD CONSTRAINT handshake_outcome CHECK (outcome IN ('PROOF', 'SESSION', 'MISMATCH', 'PENDING'));

-- One row for each connection that is PENDING: until when the site's back office may answer, and whether the account
-- service has been told of it. Whoever takes a row puts its time off, so that no lock is held over a call.
CREATE TABLE deferred_linking (
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    ending_at     DATETIME(6)  NOT NULL,
    announce_at   DATETIME(6)  NULL,
    attempts      INT          NOT NULL,
    last_failure  VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
    CONSTRAINT deferred_linking_pk PRIMARY KEY (connection_id),
    CONSTRAINT deferred_linking_connection FOREIGN KEY (connection_id) REFERENCES connection (id),
    INDEX deferred_linking_ending (ending_at),
    INDEX deferred_linking_announce (announce_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The portal may have to be told of a person who has no connection here; that is found by the person.
ALTER TABLE outbox_event
    MODIFY connection_id CHAR(36) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    ADD INDEX outbox_event_subject (site, issuer, subject, id);
