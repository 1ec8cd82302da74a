-- Keys are utf8mb4_nopad_bin: every other collation ignores case or trailing spaces, and 'abc ' would be 'abc'.

CREATE TABLE account (
  site          VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  account_id    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  login_id      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
  status        VARCHAR(16)  CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
  created_at    DATETIME(6)                                                  NOT NULL,
  -- NULL for a withdrawn account, and NULLs are never equal: its login id is free again.
  live          TINYINT AS (IF(status IN ('ACTIVE', 'SUSPENDED'), 1, NULL)) VIRTUAL,
  PRIMARY KEY (site, account_id),
  CONSTRAINT account_status_known CHECK (status IN ('ACTIVE', 'SUSPENDED', 'WITHDRAWN')),
  CONSTRAINT account_login_id_once UNIQUE (site, login_id, live)
) ENGINE = InnoDB;

-- One row per counter (SHA-256 of what it counts by), to be locked while its slots are looked at.
CREATE TABLE throttle_counter (
  counter CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  PRIMARY KEY (counter),
  INDEX throttle_counter_used (used_at)
) ENGINE = InnoDB;

-- One row per counter and guess that failed or is still being tried.
CREATE TABLE throttle_slot (
  counter  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_at BIGINT NOT NULL COMMENT 'milliseconds since 1970-01-01T00:00:00Z',
  guess    BINARY(16) NOT NULL,
  PRIMARY KEY (counter, taken_at, guess),
  INDEX throttle_slot_guess (guess),
  INDEX throttle_slot_taken (taken_at)
) ENGINE = InnoDB;
