-- Mails that wait to be sent (due_at), were sent, or are parked. Subject and text are erased once it is sent.
CREATE TABLE mail (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  message_id   CHAR(36)     CHARACTER SET ascii   COLLATE ascii_bin       NOT NULL,
  recipient    VARCHAR(254) CHARACTER SET ascii   COLLATE ascii_nopad_bin NOT NULL,
  subject      VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin     NULL,
  text         TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin     NULL,
  due_at       DATETIME(6)  NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  faults       INT          NOT NULL DEFAULT 0,
  last_failure VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin     NULL,
  sent_at      DATETIME(6)  NULL,
  parked_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  INDEX mail_due (due_at),
  INDEX mail_sent (sent_at),
  INDEX mail_parked (parked_at)
) ENGINE = InnoDB;

-- The mailbox of the demonstration.
CREATE TABLE mailbox_mail (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  recipient   VARCHAR(254) CHARACTER SET ascii   COLLATE ascii_nopad_bin NOT NULL,
  subject     VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin     NOT NULL,
  text        TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin     NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  INDEX mailbox_mail_recipient (recipient),
  INDEX mailbox_mail_received (received_at)
) ENGINE = InnoDB;
