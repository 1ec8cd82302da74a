package tsunagari.account.mail;

/** Takes the mails that are to be sent. */
public interface MailOutbox {

    /** Writes a mail down in the current transaction. If that takes effect, the mail is sent as soon as can be. */
    void add(Mail mail);
}
