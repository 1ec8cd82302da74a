-- By which a site's own pages know the session; null until they have been told of it, and then its end is told too.
ALTER TABLE site_session
    ADD COLUMN home_handle CHAR(22) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    ADD CONSTRAINT site_session_home UNIQUE (site, home_handle);

-- What a browser carries to a site's own pages, as its hash; whoever deletes the row has redeemed it. "challenge" is the hash
-- of what the site keeps in that browser, if it wants the code bound to it.
CREATE TABLE home_code (
    code_hash    BINARY(32)  NOT NULL,
    site         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    session_hash BINARY(32)  NOT NULL,
    challenge    BINARY(32)  NULL,
    expires_at   DATETIME(6) NOT NULL,
    CONSTRAINT home_code_pk PRIMARY KEY (code_hash),
    CONSTRAINT home_code_session FOREIGN KEY (session_hash) REFERENCES site_session (token_hash) ON DELETE CASCADE,
    INDEX home_code_age (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The ends of sessions that sites' own pages are to be told, written in the transaction that ended them and deleted once the
-- site has it, or once the session would have ended by itself. Whoever takes a row puts its time off, so that no lock is held over a call.
CREATE TABLE ended_session (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    site         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    home_handle  CHAR(22)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    cause        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    jti          CHAR(36)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    due_at       DATETIME(6)  NULL,
    attempts     INT          NOT NULL,
    faults       INT          NOT NULL,
    last_failure VARCHAR(200) COLLATE utf8mb4_nopad_bin NULL,
    parked_at    DATETIME(6)  NULL,
    CONSTRAINT ended_session_pk PRIMARY KEY (id),
    CONSTRAINT ended_session_once UNIQUE (site, home_handle),
    CONSTRAINT ended_session_fate CHECK ((due_at IS NULL) = (parked_at IS NOT NULL)),
    INDEX ended_session_due (due_at),
    INDEX ended_session_parked (parked_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
