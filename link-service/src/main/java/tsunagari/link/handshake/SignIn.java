package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.HandshakeOutcome.SignedIn;
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
    private final WithoutSession withoutSession;
    private final Clock clock;

    SignIn(Transactions transactions, Handshakes handshakes, Connections connections, Sessions sessions,
            WithoutSession withoutSession, Clock clock) {
        this.transactions = transactions;
        this.handshakes = handshakes;
        this.connections = connections;
        this.sessions = sessions;
        this.withoutSession = withoutSession;
        this.clock = clock;
    }

    HandshakeOutcome signIn(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        Optional<Connection> latest = latest(handshake, authentication);
        if (latest.filter(Connection::pending).isPresent()) {
            return withoutSession.waiting(handshake, authentication, latest.get(), browser)
                    .orElseGet(() -> signIn(handshake, authentication, browser));
        }
        return withoutSession.mismatch(handshake, authentication.subject(), latest, browser)
                .orElseGet(() -> transactions.run(() -> begin(handshake, authentication, latest.orElseThrow(), browser))
                        .orElseGet(() -> withoutSession.releasedMeanwhile(handshake, latest.orElseThrow(), browser)));
    }

    private Optional<Connection> latest(Handshake handshake, PortalAuthentication authentication) {
        return transactions.run(() -> connections.findLatest(handshake.site().id(), authentication.subject()));
    }

    /** The account service was asked outside any transaction, so the connection is looked at once more. */
    private Optional<HandshakeOutcome> begin(Handshake handshake, PortalAuthentication authentication,
            Connection connection, Browser browser) {
        if (connections.lockShared(connection.id()).filter(Connection::active).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        handshakes.record(handshake, Handshakes.Outcome.SESSION, Optional.of(connection.id()), Optional.empty(), now);
        browser.session().ifPresent(sessions::end);
        SessionToken session = sessions.begin(handshake.site(), connection, authentication.session(), now);
        if (handshakes.overtakenBySignOut(handshake, authentication)) {
            throw new SignedOutMeanwhile();
        }
        return Optional.of(new SignedIn(session));
    }
}
