-- Connections that wait for the back office, or were answered by it.
CREATE TABLE linking (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  site          VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  account_id    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  connection_id CHAR(36)    CHARACTER SET ascii   COLLATE ascii_nopad_bin   NOT NULL,
  result        VARCHAR(16) CHARACTER SET ascii   COLLATE ascii_nopad_bin   NULL,
  reason        VARCHAR(32) CHARACTER SET ascii   COLLATE ascii_nopad_bin   NULL,
  noted_at      DATETIME(6) NOT NULL,
  -- When it completes by itself; NULL if only the back office answers, and once it is answered.
  completes_at  DATETIME(6) NULL,
  answered_at   DATETIME(6) NULL,
  PRIMARY KEY (id),
  CONSTRAINT linking_once UNIQUE (site, account_id, connection_id),
  CONSTRAINT linking_account FOREIGN KEY (site, account_id) REFERENCES account (site, account_id),
  CONSTRAINT linking_result_known CHECK (result IN ('COMPLETED', 'REFUSED')),
  CONSTRAINT linking_answer_whole CHECK ((result IS NULL) = (answered_at IS NULL)),
  INDEX linking_due (completes_at)
) ENGINE = InnoDB;
