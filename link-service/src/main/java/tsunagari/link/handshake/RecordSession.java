package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;

/** Begins the session of somebody whose connection and account are in order, in the current transaction. */
@ApplicationScoped
class RecordSession {

    private final Handshakes handshakes;
    private final Connections connections;
    private final Sessions sessions;
    private final FormerUser formerUser;
    private final Clock clock;

    RecordSession(Handshakes handshakes, Connections connections, Sessions sessions, FormerUser formerUser, Clock clock) {
        this.handshakes = handshakes;
        this.connections = connections;
        this.sessions = sessions;
        this.formerUser = formerUser;
        this.clock = clock;
    }

    /**
     * The session; empty if the connection is active no more: the account service was asked outside any transaction,
     * so the connection is looked at once more.
     */
    Optional<HandshakeOutcome> record(Handshake handshake, PortalAuthentication authentication, Connection connection,
            Browser browser) {
        if (connections.lockShared(connection.id()).filter(Connection::active).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        handshakes.record(handshake, Handshakes.Outcome.SESSION, Optional.of(connection.id()), Optional.empty(), now);
        formerUser.end(handshake.site().id(), browser, authentication.subject());
        SessionToken session = sessions.begin(handshake.site(), connection, authentication.session(), now);
        if (handshakes.overtakenBySignOut(handshake, authentication)) {
            throw new SignedOutMeanwhile();
        }
        return Optional.of(new HandshakeOutcome.SignedIn(session));
    }
}
