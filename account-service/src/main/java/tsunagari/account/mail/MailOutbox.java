package tsunagari.account.mail;

import java.time.Duration;

/** Takes the mails that are to be sent. */
public interface MailOutbox {

    /**
     * Writes a mail down in the current transaction. If that takes effect, the mail is sent as soon as can be, within the
     * configured time; if it cannot, not at all.
     */
    void add(Mail mail);

    /** {@link #add(Mail)} of a mail that is of use for so long alone. */
    void add(Mail mail, Duration life);
}
