package tsunagari.link.linking;

import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.ConnectionId;

/** The connections that have waited for too long, shared by every replica. */
@FunctionalInterface
public interface OverdueLinkings {

    /**
     * Takes some, longest overdue first, in a transaction of its own, and keeps them from every other caller until the
     * lease ends. Rows that another caller is taking are skipped.
     */
    List<ConnectionId> claim(Instant now, Instant leaseEnd, int most);
}
