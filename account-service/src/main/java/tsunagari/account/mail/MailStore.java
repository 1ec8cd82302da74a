package tsunagari.account.mail;

import java.time.Instant;
import java.util.List;

/** The mails that are not sent yet, shared by every replica. Each method is a transaction of its own. */
public interface MailStore {

    /**
     * Takes mails that are due, longest due first, and keeps them from every other caller until the lease ends. Rows
     * that another caller is taking are skipped, not waited for.
     */
    List<PendingMail> claimDue(Instant now, Instant leaseEnd, int most);

    /** The mail server has it. Subject and text are erased: a link in it is for the recipient alone. */
    void sent(PendingMail mail, Instant at);

    /** It is due again at this instant, with the counts of failures that it has. */
    void retry(PendingMail mail, Instant at, String reason);

    /** It will not be tried again, and keeps the counts that it has; somebody must look at it. */
    void park(PendingMail mail, Instant at, String reason);
}
