-- An address that the owner has confirmed, beside a login id of another kind.
ALTER TABLE account
  ADD COLUMN confirmed_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL;

-- One row per request to register that may still be confirmed, or was, within its lifetime.
CREATE TABLE registration (
  token_hash    CHAR(64)     CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
  site          VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  login_id      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii   COLLATE ascii_bin         NOT NULL,
  expires_at    DATETIME(6)                                                  NOT NULL,
  confirmed_at  DATETIME(6)                                                  NULL,
  PRIMARY KEY (token_hash),
  INDEX registration_login_id (site, login_id),
  INDEX registration_expiry (expires_at)
) ENGINE = InnoDB;

-- What was answered to a request with an idempotency key: hashes of both.
CREATE TABLE idempotency_key (
  key_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at   DATETIME(6)                                       NOT NULL,
  PRIMARY KEY (key_hash),
  INDEX idempotency_key_age (created_at)
) ENGINE = InnoDB;
