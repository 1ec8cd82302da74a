package tsunagari.link.connection;

import java.time.Instant;
import java.util.List;

/** Takes whom ended connections were of out of the database. Every method runs in the current transaction. */
public interface Erasures {

    /** Connections that ended before this, still say whom they were of, and have no event on its way: at most so many. */
    List<ConnectionId> due(Instant endedBefore, int most);

    /**
     * Erases whom a connection was of, here and in its events and proofs, and writes the history entry. What is left
     * of the subject's generations is not erased while another connection of the subject is known, or while it is
     * greater than what the subject's next connection would get without. Returns false if all that was done before.
     */
    boolean erase(Connection connection, HistoryEntry entry);
}
