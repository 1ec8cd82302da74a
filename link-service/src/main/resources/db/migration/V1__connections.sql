-- Byte-exact text is utf8mb4_nopad_bin or ascii_nopad_bin: utf8mb4_bin takes 'abc ' for 'abc' in keys.

-- One row for each callback that ended well. The unique state makes a second run of the same callback fail.
CREATE TABLE handshake (
    state_hash    BINARY(32)   NOT NULL,
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    target        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    reference     CHAR(14)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    outcome       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    cause         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    occurred_at   DATETIME(6)  NOT NULL,
    CONSTRAINT handshake_pk PRIMARY KEY (state_hash),
    CONSTRAINT handshake_reference UNIQUE (reference),
    CONSTRAINT handshake_outcome CHECK (outcome IN ('PROOF', 'SESSION', 'MISMATCH')),
    INDEX handshake_connection (connection_id, occurred_at),
    INDEX handshake_age (occurred_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The generation that the subject's latest connection has, or that another party has seen.
CREATE TABLE subject_generation (
    site       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    issuer     VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject    VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    generation BIGINT       NOT NULL,
    CONSTRAINT subject_generation_pk PRIMARY KEY (site, issuer, subject)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One subject, one account, one subject: the generated column is 1 for a live connection and otherwise null, and a
-- unique key takes any number of nulls.
CREATE TABLE connection (
    id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    site            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    issuer          VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject         VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    account_id      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    generation      BIGINT       NOT NULL,
    state           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    since           DATETIME(6)  NOT NULL,
    acknowledged_at DATETIME(6)  NULL,
    live            TINYINT AS (IF(state IN ('PENDING', 'ACTIVE'), 1, NULL)) VIRTUAL,
    CONSTRAINT connection_pk PRIMARY KEY (id),
    CONSTRAINT connection_state CHECK (state IN ('PENDING', 'ACTIVE', 'RELEASED', 'REFUSED', 'EXPIRED')),
    CONSTRAINT connection_generation UNIQUE (site, issuer, subject, generation),
    CONSTRAINT connection_live_subject UNIQUE (site, issuer, subject, live),
    CONSTRAINT connection_live_account UNIQUE (site, account_id, live)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Every transition of a connection, each entry holding the hash of the one before it.
CREATE TABLE connection_history (
    connection_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    seq           INT         NOT NULL,
    transition    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    actor         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    occurred_at   DATETIME(6) NOT NULL,
    reference     CHAR(14)    CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    reason        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    previous_hash BINARY(32)  NOT NULL,
    hash          BINARY(32)  NOT NULL,
    CONSTRAINT connection_history_pk PRIMARY KEY (connection_id, seq),
    CONSTRAINT connection_history_connection FOREIGN KEY (connection_id) REFERENCES connection (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What one handshake proved, held for the browser that made it until the person consents or turns away.
CREATE TABLE link_proof (
    site             VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    handle           CHAR(22)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    browser_hash     BINARY(32)   NOT NULL,
    issuer           VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject          VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    state            VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    account_id       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    authenticated_at DATETIME(6)  NOT NULL,
    expires_at       DATETIME(6)  NOT NULL,
    reference        CHAR(14)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    connection_id    CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    CONSTRAINT link_proof_pk PRIMARY KEY (site, handle),
    CONSTRAINT link_proof_state CHECK (state IN ('OPEN', 'VERIFIED', 'CONSUMED', 'CANCELLED')),
    CONSTRAINT link_proof_consumed CHECK ((state = 'CONSUMED') = (connection_id IS NOT NULL)),
    INDEX link_proof_subject (site, issuer, subject),
    INDEX link_proof_account (site, account_id),
    INDEX link_proof_age (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE site_session (
    token_hash    BINARY(32)   NOT NULL,
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    issuer        VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject       VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    began_at      DATETIME(6)  NOT NULL,
    last_used_at  DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    CONSTRAINT site_session_pk PRIMARY KEY (token_hash),
    INDEX site_session_connection (connection_id),
    INDEX site_session_subject (site, issuer, subject),
    INDEX site_session_age (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
