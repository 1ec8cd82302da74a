package tsunagari.account.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.EmailAddress;

/** Keeps the mails of the demonstration, which go to nobody. */
public interface Mailbox {

    /** Keeps a mail. */
    void put(Mail mail);

    /** The latest mails, newest first, of one recipient or of all. */
    List<Received> latest(Optional<EmailAddress> recipient);

    /**
     * A kept mail.
     *
     * @param mail what came
     * @param at when
     */
    record Received(Mail mail, Instant at) {
    }
}
