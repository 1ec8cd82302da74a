package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.platform.Transactions;

/** Signs a portal subject in to the account that it is connected to, if both are in order. */
@ApplicationScoped
class SignIn {

    private final Transactions transactions;
    private final Connections connections;
    private final RecordSession recordSession;
    private final WithoutSession withoutSession;

    SignIn(Transactions transactions, Connections connections, RecordSession recordSession,
            WithoutSession withoutSession) {
        this.transactions = transactions;
        this.connections = connections;
        this.recordSession = recordSession;
        this.withoutSession = withoutSession;
    }

    HandshakeOutcome signIn(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        Optional<Connection> latest = transactions.run(() ->
                connections.findLatest(handshake.site().id(), authentication.subject()));
        if (latest.filter(Connection::pending).isPresent()) {
            return withoutSession.waiting(handshake, authentication, latest.get(), browser)
                    .orElseGet(() -> signIn(handshake, authentication, browser));
        }
        return withoutSession.mismatch(handshake, authentication.subject(), latest, browser)
                .orElseGet(() -> begin(handshake, authentication, latest.orElseThrow(), browser));
    }

    private HandshakeOutcome begin(Handshake handshake, PortalAuthentication authentication, Connection connection,
            Browser browser) {
        return transactions.run(() -> recordSession.record(handshake, authentication, connection, browser))
                .orElseGet(() -> withoutSession.releasedMeanwhile(handshake, connection, browser));
    }
}
