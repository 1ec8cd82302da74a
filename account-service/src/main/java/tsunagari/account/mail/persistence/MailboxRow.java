package tsunagari.account.mail.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.Mailbox.Received;

/** One mail in the mailbox of the demonstration. */
@Entity
@Table(name = "mailbox_mail")
class MailboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String recipient;
    String subject;
    String text;
    @Column(name = "received_at")
    Instant receivedAt;

    static MailboxRow of(Mail mail, Instant at) {
        MailboxRow row = new MailboxRow();
        row.recipient = mail.to().value();
        row.subject = mail.subject();
        row.text = mail.text();
        row.receivedAt = at;
        return row;
    }

    Received toReceived() {
        return new Received(new Mail(new EmailAddress(recipient), subject, text), receivedAt);
    }
}
