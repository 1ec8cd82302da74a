package tsunagari.account.mail.delivery;

import tsunagari.account.mail.PendingMail;
import tsunagari.events.DeliveryOutcome;

/** Brings mails away. */
interface MailTransport {

    /**
     * Sends a mail, within the configured deadline: refused, if the mail server refuses this mail for good; postponed, if
     * it may take this mail later; unreachable, if it could not be asked, or takes no mail of ours at the moment. Reasons
     * hold nothing of a mail.
     */
    DeliveryOutcome send(PendingMail mail);
}
