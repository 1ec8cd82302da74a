-- What owners of accounts are still to be told by mail, written with the change that it is about and deleted once the
-- account service has it. Whoever takes a row puts its time off, so that no lock is held over a call; a row without a time
-- is parked: the account service refuses it, and somebody must look.
CREATE TABLE owner_notice (
    connection_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    account_id    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    occurred_at   DATETIME(6)  NOT NULL,
    reference     CHAR(14)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    due_at        DATETIME(6)  NULL,
    attempts      INT          NOT NULL,
    last_failure  VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
    CONSTRAINT owner_notice_pk PRIMARY KEY (connection_id, kind),
    CONSTRAINT owner_notice_connection FOREIGN KEY (connection_id) REFERENCES connection (id),
    INDEX owner_notice_due (due_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
