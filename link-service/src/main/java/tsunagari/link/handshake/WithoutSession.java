package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.mismatch.DetectMismatch;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;

/** A sign-in that begins no session: a mismatch, or a connection that waits for the site's back office. */
@ApplicationScoped
class WithoutSession {

    private final Transactions transactions;
    private final DetectMismatch detectMismatch;
    private final RecordMismatch recordMismatch;
    private final RecordWait recordWait;
    private final PortalEvents events;

    WithoutSession(Transactions transactions, DetectMismatch detectMismatch, RecordMismatch recordMismatch,
            RecordWait recordWait, PortalEvents events) {
        this.transactions = transactions;
        this.detectMismatch = detectMismatch;
        this.recordMismatch = recordMismatch;
        this.recordWait = recordWait;
        this.events = events;
    }

    /** The page of a connection that waits; empty if it does no more. */
    Optional<HandshakeOutcome> waiting(Handshake handshake, PortalAuthentication authentication,
            Connection connection, Browser browser) {
        return transactions.run(() -> recordWait.record(handshake, authentication, connection, browser));
    }

    /**
     * The mismatch, recorded, and the portal told what it does not know; empty if everything is in order.
     *
     * @throws tsunagari.link.account.AccountServiceUnavailable if the account service has no answer
     */
    Optional<HandshakeOutcome> mismatch(Handshake handshake, PortalSubject subject, Optional<Connection> latest,
            Browser browser) {
        return detectMismatch.of(handshake.site(), latest)
                .map(cause -> mismatch(handshake, subject, latest, cause, browser));
    }

    /** The connection was released while the account service was asked. */
    HandshakeOutcome releasedMeanwhile(Handshake handshake, Connection connection, Browser browser) {
        return mismatch(handshake, connection.subject(), Optional.of(connection), MismatchCause.RELEASED_HERE, browser);
    }

    private HandshakeOutcome mismatch(Handshake handshake, PortalSubject subject, Optional<Connection> latest,
            MismatchCause cause, Browser browser) {
        HandshakeOutcome outcome = transactions.run(() ->
                recordMismatch.record(handshake, subject, latest, cause, browser));
        events.deliverNow(handshake.site().id(), subject);
        return outcome;
    }
}
