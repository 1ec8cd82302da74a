package tsunagari.events;

import java.time.Instant;
import java.util.List;

/**
 * The messages that are not delivered yet, shared by every replica. Each method is a transaction of its own: none is
 * open, and no row is locked, while a message is on its way.
 */
public interface OutboxStore {

    /**
     * Takes messages that are due, longest due first, and keeps them from every other caller until the lease ends. Rows
     * that another caller is taking are skipped, not waited for.
     */
    List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most);

    /** The receiver has it. */
    void delivered(OutboxMessage message, Instant at);

    /** It is due again at this instant, with the counts of failures that the message has. */
    void retry(OutboxMessage message, Instant at, String reason);

    /** It will not be tried again, and keeps the counts that the message has; somebody must look at it. */
    void park(OutboxMessage message, Instant at, String reason);
}
