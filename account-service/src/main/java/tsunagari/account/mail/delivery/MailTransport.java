package tsunagari.account.mail.delivery;

import tsunagari.account.mail.PendingMail;

/** Brings mails away. */
interface MailTransport {

    /**
     * Sends a mail, within the configured deadline.
     *
     * @throws MailRefused if the mail server refuses this mail for good
     * @throws MailDeferred if it may take this mail later
     * @throws MailServerUnavailable if it could not be asked, or takes no mail of ours at the moment
     */
    void send(PendingMail mail);
}
