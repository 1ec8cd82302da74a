package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.HandshakeOutcome.Mismatched;
import tsunagari.link.handshake.HandshakeOutcome.SignedIn;
import tsunagari.link.mismatch.DetectMismatch;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;

/** Signs a portal subject in to the account that it is connected to, if both are in order. */
@ApplicationScoped
class SignIn {

    private final Transactions transactions;
    private final Handshakes handshakes;
    private final Connections connections;
    private final Sessions sessions;
    private final Proofs proofs;
    private final DetectMismatch detectMismatch;
    private final Clock clock;

    SignIn(Transactions transactions, Handshakes handshakes, Connections connections, Sessions sessions,
            Proofs proofs, DetectMismatch detectMismatch, Clock clock) {
        this.transactions = transactions;
        this.handshakes = handshakes;
        this.connections = connections;
        this.sessions = sessions;
        this.proofs = proofs;
        this.detectMismatch = detectMismatch;
        this.clock = clock;
    }

    HandshakeOutcome signIn(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        Optional<Connection> latest = transactions.run(() ->
                connections.findLatest(handshake.site().id(), authentication.subject()));
        return detectMismatch.of(handshake.site(), latest)
                .map(cause -> transactions.run(() -> mismatched(handshake, authentication, latest, cause, browser)))
                .orElseGet(() -> transactions.run(() -> begin(handshake, authentication, latest.orElseThrow(),
                        browser)));
    }

    /** The account service was asked outside any transaction, so the connection is looked at once more. */
    private HandshakeOutcome begin(Handshake handshake, PortalAuthentication authentication, Connection connection,
            Browser browser) {
        if (connections.lockShared(connection.id()).filter(Connection::active).isEmpty()) {
            return mismatched(handshake, authentication, Optional.of(connection), MismatchCause.RELEASED_HERE, browser);
        }
        Instant now = clock.instant();
        handshakes.record(handshake, Handshakes.Outcome.SESSION, Optional.of(connection.id()), Optional.empty(), now);
        endOfOthers(handshake, authentication, browser);
        SessionToken session = sessions.begin(handshake.site(), connection, authentication.session(), now);
        if (handshakes.overtakenBySignOut(handshake, authentication)) {
            throw new SignedOutMeanwhile();
        }
        return new SignedIn(session);
    }

    /** Whoever was signed in here before: the person whom the portal sent now is not they, or is so no longer. */
    private HandshakeOutcome mismatched(Handshake handshake, PortalAuthentication authentication,
            Optional<Connection> connection, MismatchCause cause, Browser browser) {
        handshakes.record(handshake, Handshakes.Outcome.MISMATCH, connection.map(Connection::id), Optional.of(cause),
                clock.instant());
        endOfOthers(handshake, authentication, browser);
        return new Mismatched();
    }

    /** What the browser had before it was somebody else's, or is replaced now. */
    private void endOfOthers(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        browser.session().ifPresent(sessions::end);
        proofs.endOthers(handshake.site().id(), browser.binding().orElseThrow(), authentication.subject());
    }
}
