package tsunagari.account.mail.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.PendingMail;

/** One mail and its fate: due, sent or parked. */
@Entity
@Table(name = "mail")
class MailRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(name = "message_id")
    String messageId;
    String recipient;
    String subject;
    String text;
    @Column(name = "due_at")
    Instant dueAt;
    @Column(name = "expires_at")
    Instant expiresAt;
    int attempts;
    @Column(insertable = false, updatable = false)
    boolean tried;
    int faults;
    @Column(name = "last_failure")
    String lastFailure;
    @Column(name = "sent_at")
    Instant sentAt;
    @Column(name = "parked_at")
    Instant parkedAt;

    static MailRow of(Mail mail, Instant dueAt, Instant expiresAt) {
        MailRow row = new MailRow();
        row.messageId = UUID.randomUUID().toString();
        row.recipient = mail.to().value();
        row.subject = mail.subject();
        row.text = mail.text();
        row.dueAt = dueAt;
        row.expiresAt = expiresAt;
        return row;
    }

    void sent(Instant at) {
        dueAt = null;
        sentAt = at;
        subject = null;
        text = null;
    }

    void failed(PendingMail mail, String reason) {
        attempts = mail.attempts();
        faults = mail.faults();
        lastFailure = reason;
    }

    PendingMail toPending() {
        return new PendingMail(id, messageId, recipient, subject, text, expiresAt, attempts, faults);
    }
}
