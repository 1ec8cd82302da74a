package tsunagari.link.handshake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * That the person at one browser is one portal subject, as one handshake proved it. Used up by one connect.
 *
 * @param authenticatedAt when the person signed in at the portal
 * @param connection what it was used up for
 * @param verified the account that the person has proved too
 */
public record Proof(SiteId site, ProofHandle handle, PortalSubject subject, State state, Instant authenticatedAt,
        Instant expiresAt, Reference reference, Optional<ConnectionId> connection, Optional<Verified> verified) {

    /** How long a proof can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(20);

    /** How long the offer stands to move an account's connection. */
    public static final Duration OFFER = Duration.ofMinutes(5);

    /**
     * An account that is connected to another portal subject, and opens by the credentials that the person gave.
     *
     * @param deferred whether a connection to it waits for the site's back office
     * @param until when the offer to move its connection ends
     */
    public record Verified(AccountId account, boolean deferred, Instant until) {
    }

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

    /** The same proof with a proved account. */
    public Proof with(Verified account) {
        return new Proof(site, handle, subject, State.VERIFIED, authenticatedAt, expiresAt, reference, connection,
                Optional.of(account));
    }

    /** Whether the connection of the proved account may be moved by it. */
    public boolean offering(Instant now) {
        return state == State.VERIFIED && verified.filter(it -> now.isBefore(it.until())).isPresent();
    }

    /** Whether a consent may be given on it. */
    public boolean usable(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }
}
