package tsunagari.account.mail.delivery;

import tsunagari.account.mail.PendingMail;

/** Brings mails away. */
interface MailTransport {

    /**
     * Sends a mail, within the configured deadline.
     *
     * @throws MailRefused if the mail server refuses this mail for good
     * @throws MailServerUnavailable if it could not be asked, or says that it may take the mail later
     */
    void send(PendingMail mail);
}
