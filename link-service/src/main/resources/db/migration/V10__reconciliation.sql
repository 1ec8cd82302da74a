-- One row for each site whose connections are compared with the portal's list: which run is at it until when, when the
-- schedule comes next, and what the last run found, as JSON without any subject.
CREATE TABLE reconciliation (
    site         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    run          CHAR(14)    CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    leased_until DATETIME(6) NULL,
    due_at       DATETIME(6) NULL,
    report       MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    CONSTRAINT reconciliation_pk PRIMARY KEY (site),
    CONSTRAINT reconciliation_lease CHECK ((run IS NULL) = (leased_until IS NULL))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
