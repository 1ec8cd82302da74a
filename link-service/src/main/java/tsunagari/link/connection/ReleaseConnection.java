package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * Ends a connection, its sessions on every replica and every open proof of its subject and account, in one
 * transaction. All ways of ending one come through here; each method runs in the caller's transaction.
 */
@ApplicationScoped
public class ReleaseConnection {

    private final Connections connections;
    private final Sessions sessions;
    private final Proofs proofs;
    private final PortalEvents events;
    private final Clock clock;

    /** @param clock tells when it ended */
    public ReleaseConnection(Connections connections, Sessions sessions, Proofs proofs, PortalEvents events,
            Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** The person ended it at the site, or by connecting again: the portal is told. Harmless if it has ended already. */
    public void byPerson(ConnectionId id, ReleaseReason reason, Reference reference) {
        here(id, HistoryEntry.Actor.PERSON, reason, reference);
    }

    /** The support desk ended it: the portal is told. Returns false if it had ended already. */
    public boolean bySupport(ConnectionId id, Reference reference) {
        return here(id, HistoryEntry.Actor.SUPPORT, ReleaseReason.RELEASED_BY_SUPPORT, reference);
    }

    private boolean here(ConnectionId id, HistoryEntry.Actor actor, ReleaseReason reason, Reference reference) {
        Optional<Connection> live = lockLive(id);
        live.ifPresent(connection -> {
            Instant now = clock.instant();
            end(connection, new HistoryEntry(HistoryEntry.Transition.RELEASED, actor, now, reference,
                    Optional.of(reason)));
            events.record(ConnectionEvent.released(connection, reason, now));
        });
        return live.isPresent();
    }

    /** Takes the subject's lock before the connection's, as a connect does, so that the two wait for each other. */
    private Optional<Connection> lockLive(ConnectionId id) {
        connections.find(id).ifPresent(it -> connections.generationSeen(it.site(), it.subject(), it.generation()));
        return connections.lock(id).filter(it -> it.state().live());
    }

    /**
     * The portal released its connection of this generation. A connection of a later generation stands: the portal's
     * event is older than it (receivers order by generation, then rank).
     */
    public void byPortal(SiteId site, PortalSubject subject, long generation, Reference reference) {
        connections.generationSeen(site, subject, generation);
        connections.findLive(site, subject)
                .flatMap(connection -> connections.lock(connection.id()))
                .filter(connection -> connection.state().live() && connection.generation() <= generation)
                .ifPresent(connection -> end(connection, new HistoryEntry(HistoryEntry.Transition.RELEASED,
                        HistoryEntry.Actor.PORTAL, clock.instant(), reference,
                        Optional.of(ReleaseReason.RELEASED_AT_PORTAL))));
    }

    private void end(Connection connection, HistoryEntry entry) {
        connections.transition(connection, ConnectionState.RELEASED, entry);
        sessions.endAll(connection.id());
        proofs.endAll(connection.site(), connection.subject());
        proofs.endAll(connection.site(), connection.account());
    }
}
