package tsunagari.link.portal;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/**
 * What the portal is told of a connection, or of a person who has none.
 *
 * @param connection absent for a person who never had one
 * @param generation orders what is told of one subject at one site
 * @param reason why it ended, or that there is none
 * @param at when it happened
 */
public record ConnectionEvent(Kind kind, SiteId site, PortalSubject subject, Optional<ConnectionId> connection,
        long generation, Optional<ReleaseReason> reason, Instant at) {

    /** The kinds of change that the portal is told of. */
    public enum Kind {
        /** It waits for the site's back office. */
        PENDING("urn:tsunagari:event:connection-pending"),
        /** It became active. */
        ESTABLISHED("urn:tsunagari:event:connection-established"),
        /** It waited and did not become active. */
        REFUSED("urn:tsunagari:event:connection-refused"),
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

    /** It waits for the site's back office. */
    public static ConnectionEvent pending(Connection connection, Instant at) {
        return of(Kind.PENDING, connection, Optional.empty(), at);
    }

    /** It became active. */
    public static ConnectionEvent established(Connection connection, Instant at) {
        return of(Kind.ESTABLISHED, connection, Optional.empty(), at);
    }

    /** It waited in vain. */
    public static ConnectionEvent refused(Connection connection, ReleaseReason reason, Instant at) {
        return of(Kind.REFUSED, connection, Optional.of(reason), at);
    }

    /** It ended. */
    public static ConnectionEvent released(Connection connection, ReleaseReason reason, Instant at) {
        return of(Kind.RELEASED, connection, Optional.of(reason), at);
    }

    /**
     * The person is not connected, whatever the portal believes.
     *
     * @param latest the connection that they had, if they ever had one
     * @param generation greater than any that the portal can know
     */
    public static ConnectionEvent notConnected(SiteId site, PortalSubject subject, Optional<ConnectionId> latest,
            long generation, Instant at) {
        return new ConnectionEvent(Kind.RELEASED, site, subject, latest, generation,
                Optional.of(ReleaseReason.NOT_CONNECTED), at);
    }

    private static ConnectionEvent of(Kind kind, Connection connection, Optional<ReleaseReason> reason, Instant at) {
        return new ConnectionEvent(kind, connection.site(), connection.subject(), Optional.of(connection.id()),
                connection.generation(), reason, at);
    }
}
