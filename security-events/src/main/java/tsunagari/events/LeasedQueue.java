package tsunagari.events;

import java.time.Instant;
import java.util.List;

/**
 * Rows that say what is to be done, shared by every replica. Each method is a transaction of its own: none is open, and
 * no row is locked, while a row is worked on.
 *
 * @param <T> what a row says
 */
public interface LeasedQueue<T> {

    /**
     * Takes rows that are due, longest due first, and keeps them from every other caller until the lease ends. Rows
     * that another caller is taking are skipped, not waited for.
     */
    List<T> claimDue(Instant now, Instant leaseEnd, int most);

    /** There is nothing more to be done about it. */
    void done(T row, Instant at);

    /**
     * It is due again at this instant, with the counts of failures that it has.
     *
     * @param reason at most 200 characters
     */
    void retry(T row, Instant at, String reason);

    /**
     * It will not be tried again, and keeps the counts that it has; somebody must look at it.
     *
     * @param reason at most 200 characters
     */
    void park(T row, Instant at, String reason);
}
