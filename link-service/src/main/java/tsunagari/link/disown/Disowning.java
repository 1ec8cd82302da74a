package tsunagari.link.disown;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;

/**
 * What a link allows.
 *
 * @param connection that it disowns
 * @param until when it can be used
 * @param usedAt when it was
 */
public record Disowning(ConnectionId connection, Instant until, Optional<Instant> usedAt) {
}
