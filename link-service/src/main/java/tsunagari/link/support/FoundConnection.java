package tsunagari.link.support;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.site.SiteId;

/**
 * A connection as the support desk may see it.
 *
 * @param since when it was made
 * @param ended when it ended
 * @param acknowledged whether the portal has confirmed that it knows of it
 */
public record FoundConnection(ConnectionId id, SiteId site, ConnectionState state, Instant since,
        Optional<Instant> ended, boolean acknowledged) {
}
