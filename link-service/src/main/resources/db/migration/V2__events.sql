-- What the portal is to be told, written in the transaction that made it true. A row is due until it is delivered or
-- parked; whoever takes one puts its due time off, so that no lock is held while it is on its way.
CREATE TABLE outbox_event (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    issuer        VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject       VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    generation    BIGINT       NOT NULL,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    reason        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    jti           CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    occurred_at   DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NULL,
    attempts      INT          NOT NULL,
    faults        INT          NOT NULL,
    last_failure  VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
    delivered_at  DATETIME(6)  NULL,
    parked_at     DATETIME(6)  NULL,
    CONSTRAINT outbox_event_pk PRIMARY KEY (id),
    CONSTRAINT outbox_event_jti UNIQUE (jti),
    CONSTRAINT outbox_event_connection_fk FOREIGN KEY (connection_id) REFERENCES connection (id),
    CONSTRAINT outbox_event_fate CHECK ((due_at IS NOT NULL) + (delivered_at IS NOT NULL) + (parked_at IS NOT NULL) = 1),
    INDEX outbox_event_due (due_at),
    INDEX outbox_event_connection (connection_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The tokens that have been acted upon, event tokens and logout tokens alike: a token counts once at
-- the site it is addressed to. An issuer may use one jti in its tokens to several sites.
CREATE TABLE received_token (
    issuer      VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    audience    VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    jti         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    keep_until  DATETIME(6)  NOT NULL,
    CONSTRAINT received_token_pk PRIMARY KEY (issuer, audience, jti),
    INDEX received_token_age (keep_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
