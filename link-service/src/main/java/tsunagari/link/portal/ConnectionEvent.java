package tsunagari.link.portal;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseReason;

/**
 * What the portal is told of a connection.
 *
 * @param connection the connection after the change
 * @param reason why it ended
 * @param at when it happened
 */
public record ConnectionEvent(Kind kind, Connection connection, Optional<ReleaseReason> reason, Instant at) {

    /** The kinds of change that the portal is told of. */
    public enum Kind {
        /** It became active. */
        ESTABLISHED("urn:tsunagari:event:connection-established"),
        /** It ended. */
        RELEASED("urn:tsunagari:event:connection-released");

        private final String uri;

        Kind(String uri) {
            this.uri = uri;
        }

        /** The event type identifier in the token (RFC 8417, section 2.2, {@code events}). */
        public String uri() {
            return uri;
        }
    }

    /** It became active. */
    public static ConnectionEvent established(Connection connection, Instant at) {
        return new ConnectionEvent(Kind.ESTABLISHED, connection, Optional.empty(), at);
    }

    /** It ended. */
    public static ConnectionEvent released(Connection connection, ReleaseReason reason, Instant at) {
        return new ConnectionEvent(Kind.RELEASED, connection, Optional.of(reason), at);
    }
}
