package tsunagari.link.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** Connections that tests begin with, each of a new person. */
@ApplicationScoped
public class TestConnections {

    private final Connections connections;
    private final Sessions sessions;
    private final Sites sites;
    private final Transactions transactions;
    private final Clock clock;

    TestConnections(Connections connections, Sessions sessions, Sites sites, Transactions transactions, Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.sites = sites;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new person's active connection at this site. */
    public Connection active(String site) {
        return active(site, new PortalSubject(TestPortal.url(), UUID.randomUUID().toString()));
    }

    /** The person's next active connection at this site. */
    public Connection active(String site, PortalSubject subject) {
        SiteId siteId = new SiteId(site);
        Instant now = clock.instant();
        return transactions.run(() -> {
            Connection connection = new Connection(new ConnectionId(UUID.randomUUID()), siteId, subject,
                    new AccountId(UUID.randomUUID().toString()), connections.nextGeneration(siteId, subject, now),
                    ConnectionState.ACTIVE, now, Optional.empty());
            connections.add(connection, new HistoryEntry(HistoryEntry.Transition.ESTABLISHED,
                    HistoryEntry.Actor.PERSON, now, Reference.random(new SecureRandom()), Optional.empty()));
            return connection;
        });
    }

    /** The connection as it is now. */
    public Connection now(Connection connection) {
        return transactions.run(() -> connections.find(connection.id()).orElseThrow());
    }

    /** The latest generation of its subject. */
    public long generation(Connection connection) {
        return transactions.run(() -> connections.lockGeneration(connection.site(), connection.subject()));
    }

    /** What has happened to it. */
    public List<HistoryEntry> history(Connection connection) {
        return transactions.run(() -> connections.history(connection.id()));
    }

    /** Signs the person in. */
    public SessionToken session(Connection connection) {
        return session(connection, Optional.empty());
    }

    /** Signs the person in from a session at the portal that the portal calls so. */
    public SessionToken session(Connection connection, String sid) {
        return session(connection, Optional.of(PortalSessionId.of(sid)));
    }

    private SessionToken session(Connection connection, Optional<PortalSessionId> portalSession) {
        return transactions.run(() ->
                sessions.begin(sites.get(connection.site()), connection, portalSession, clock.instant()));
    }

    /** Whether the session is still good. */
    public boolean isOpen(Connection connection, SessionToken session) {
        return transactions.run(() ->
                sessions.find(sites.get(connection.site()), session, clock.instant()).isPresent());
    }
}
