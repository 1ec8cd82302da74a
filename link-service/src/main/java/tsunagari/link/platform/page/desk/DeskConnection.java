package tsunagari.link.platform.page.desk;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.support.FoundConnection;

/**
 * A connection, without whom it is of.
 *
 * @param site its name
 * @param acknowledged whether the portal has confirmed that it knows of it
 */
public record DeskConnection(String id, String site, ConnectionState state, Instant since, Optional<Instant> ended,
        boolean acknowledged) {

    /** The connection at a site of this name. */
    public static DeskConnection of(FoundConnection it, String site) {
        return new DeskConnection(it.id().toString(), site, it.state(), it.since(), it.ended(), it.acknowledged());
    }

    /** Whether it has not ended. */
    public boolean live() {
        return state.live();
    }
}
