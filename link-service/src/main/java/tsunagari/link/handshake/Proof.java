package tsunagari.link.handshake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * That the person at one browser is one portal subject, as one handshake proved it. Used up by one connect.
 *
 * @param authenticatedAt when the person signed in at the portal
 * @param connection what it was used up for
 */
public record Proof(SiteId site, ProofHandle handle, PortalSubject subject, State state, Instant authenticatedAt,
        Instant expiresAt, Reference reference, Optional<ConnectionId> connection) {

    /** How long a proof can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(20);

    /** The life of a proof. */
    public enum State {
        /** The person may consent. */
        OPEN,
        /** The person has also proved an account, and may move its connection. */
        VERIFIED,
        /** Used up. */
        CONSUMED,
        /** Ended without use. */
        CANCELLED
    }

    /** When the handshake proved it. */
    public Instant madeAt() {
        return expiresAt.minus(LIFETIME);
    }

    /** Whether a consent may be given on it. */
    public boolean usable(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
