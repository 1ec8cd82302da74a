package tsunagari.link.linking;

import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.ConnectionId;

/**
 * The connections that wait, as work to be done, shared by every replica. Each method is a transaction of its own: no row
 * is locked while anybody is told. What is taken is kept from every other caller until the lease ends; rows that another
 * caller is taking are skipped.
 */
public interface LinkingQueue {

    /** Takes those of which the account service is to be told, longest due first. */
    List<LinkingNotice> claimUntold(Instant now, Instant leaseEnd, int most);

    /** Takes those that have waited for too long. */
    List<ConnectionId> claimOverdue(Instant now, Instant leaseEnd, int most);

    /** The account service knows of it. */
    void told(LinkingNotice notice);

    /** The account service is to be told of it at this instant, with the count of failures that the notice has. */
    void retry(LinkingNotice notice, Instant at, String reason);
}
