-- The problems that pages told people of, by the reference that they were given. No more than so many in a minute.
CREATE TABLE problem (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    site        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    reference   CHAR(14)    CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    problem     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    cause       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    occurred_at DATETIME(6) NOT NULL,
    CONSTRAINT problem_pk PRIMARY KEY (id),
    INDEX problem_reference (reference),
    INDEX problem_age (occurred_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
ALTER TABLE link_proof ADD INDEX link_proof_reference (reference);

-- Everything that the support desk and auditors asked for or did.
CREATE TABLE support_access (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    occurred_at   DATETIME(6)  NOT NULL,
    who           VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    action        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    reference     CHAR(14)     CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    reason        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    CONSTRAINT support_access_pk PRIMARY KEY (id),
    INDEX support_access_age (occurred_at),
    INDEX support_access_connection (connection_id, occurred_at),
    INDEX support_access_reference (reference)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
