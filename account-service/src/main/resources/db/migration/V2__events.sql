-- Events to link-service: exactly one of due_at, delivered_at and parked_at says what became of each.
CREATE TABLE outbox_event (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  site          VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  account_id    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  kind          VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_nopad_bin   NOT NULL,
  connection_id CHAR(36)     CHARACTER SET ascii   COLLATE ascii_nopad_bin   NULL,
  reason        VARCHAR(32)  CHARACTER SET ascii   COLLATE ascii_nopad_bin   NULL,
  jti           CHAR(36)     CHARACTER SET ascii   COLLATE ascii_nopad_bin   NOT NULL,
  occurred_at   DATETIME(6)  NOT NULL,
  due_at        DATETIME(6)  NULL,
  attempts      INT          NOT NULL,
  faults        INT          NOT NULL,
  last_failure  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  delivered_at  DATETIME(6)  NULL,
  parked_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT outbox_event_jti UNIQUE (jti),
  CONSTRAINT outbox_event_fate CHECK ((due_at IS NOT NULL) + (delivered_at IS NOT NULL) + (parked_at IS NOT NULL) = 1),
  INDEX outbox_event_due (due_at),
  INDEX outbox_event_parked (parked_at),
  INDEX outbox_event_account (site, account_id)
) ENGINE = InnoDB;
