package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.mismatch.CorrectPortal;
import tsunagari.link.mismatch.MismatchCause;

/** Writes down, in the current transaction, that somebody whom the portal sent matches nothing here. */
@ApplicationScoped
class RecordMismatch {

    private final Handshakes handshakes;
    private final FormerUser formerUser;
    private final CorrectPortal correctPortal;
    private final Clock clock;

    RecordMismatch(Handshakes handshakes, FormerUser formerUser, CorrectPortal correctPortal, Clock clock) {
        this.handshakes = handshakes;
        this.formerUser = formerUser;
        this.correctPortal = correctPortal;
        this.clock = clock;
    }

    /** Whoever was signed in here before: the person whom the portal sent now is not they, or is so no longer. */
    HandshakeOutcome record(Handshake handshake, PortalSubject subject, Optional<Connection> latest,
            MismatchCause cause, Browser browser) {
        // First, because it takes the lock that every change of the subject's connections takes first.
        correctPortal.correct(handshake.site().id(), subject, latest, cause, handshake.reference());
        formerUser.end(handshake.site().id(), browser, subject);
        handshakes.record(handshake, Handshakes.Outcome.MISMATCH, latest.map(Connection::id), Optional.of(cause),
                clock.instant());
        return new HandshakeOutcome.Mismatched();
    }
}
