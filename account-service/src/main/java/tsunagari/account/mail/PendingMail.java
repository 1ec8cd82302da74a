package tsunagari.account.mail;

import java.time.Instant;
import tsunagari.account.account.EmailAddress;
import tsunagari.events.LeasedRow;

/**
 * A mail that waits to be sent, as it is kept: whether it can be sent at all turns out when it is read.
 *
 * @param id its row
 * @param messageId the same in every attempt, so that a mail server can tell a repetition
 * @param recipient address
 * @param subject subject
 * @param text text
 * @param expiresAt from when on it is not sent any more
 * @param attempts how many attempts have failed
 * @param faults how many of them by an exception: it could not even be read
 */
public record PendingMail(long id, String messageId, String recipient, String subject, String text,
        Instant expiresAt, int attempts, int faults) implements LeasedRow<PendingMail> {

    /** @throws IllegalArgumentException if what is kept is no mail */
    public Mail mail() {
        return new Mail(new EmailAddress(recipient), subject, text);
    }

    /** All mails leave by one server. */
    @Override
    public String route() {
        return "mail server";
    }

    @Override
    public PendingMail failed() {
        return new PendingMail(id, messageId, recipient, subject, text, expiresAt, attempts + 1, faults);
    }

    @Override
    public PendingMail faulted() {
        return new PendingMail(id, messageId, recipient, subject, text, expiresAt, attempts + 1, faults + 1);
    }

    @Override
    public String toString() {
        return "PendingMail[" + id + "]";
    }
}
