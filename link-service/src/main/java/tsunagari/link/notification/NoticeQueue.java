package tsunagari.link.notification;

import java.time.Instant;
import java.util.List;

/**
 * The notices as work to be done, shared by every replica. Each method is a transaction of its own: no row is locked while
 * anybody is told. What is taken is kept from every other caller until the lease ends; rows that another caller is taking
 * are skipped.
 */
public interface NoticeQueue {

    /** Takes those that are due, longest due first. */
    List<OwnerNotice> claimDue(Instant now, Instant leaseEnd, int most);

    /** There is nothing more to be done about it. */
    void done(OwnerNotice notice);

    /** It is to be told at this instant, with the count of failures that the notice has. */
    void retry(OwnerNotice notice, Instant at, String reason);

    /** It cannot be told; it is kept for somebody to look at, and keeps no other from being told. */
    void park(OwnerNotice notice, String reason);
}
