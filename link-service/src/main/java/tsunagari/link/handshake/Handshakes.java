package tsunagari.link.handshake;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** The recorded handshakes. Every method runs in the current transaction. */
public interface Handshakes {

    /** How a handshake ended. */
    enum Outcome {
        /** The person may consent. */
        PROOF,
        /** The person is signed in. */
        SESSION,
        /** The two sides do not agree. */
        MISMATCH,
        /** The connection waits for the site's back office. */
        PENDING
    }

    /**
     * Records how a handshake ended.
     *
     * @throws HandshakeRepeated if one with the same state was recorded before; the transaction is lost
     */
    void record(Handshake handshake, Outcome outcome, Optional<ConnectionId> connection,
            Optional<MismatchCause> cause, Instant at);

    /**
     * Whether the portal has said since the handshake began that the person signed out there, and not that they have
     * signed in again. To be asked when everything else has been written: only then is a sign-out that another replica
     * learns of at this moment either seen here or sees what is here.
     */
    boolean overtakenBySignOut(Handshake handshake, PortalAuthentication authentication);

    /** Whether a handshake with this reference ended in a mismatch at the site. */
    boolean mismatched(SiteId site, Reference reference);
}
