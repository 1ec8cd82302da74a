package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * Ends a connection, its sessions on every replica and every open proof of its subject and account, in one
 * transaction. All ways of ending one come through here; each method runs in the caller's transaction.
 */
@ApplicationScoped
public class ReleaseConnection {

    private final Connections connections;
    private final EndConnection endConnection;
    private final PortalEvents events;
    private final Clock clock;

    /** @param clock tells when it ended */
    ReleaseConnection(Connections connections, EndConnection endConnection, PortalEvents events, Clock clock) {
        this.connections = connections;
        this.endConnection = endConnection;
        this.events = events;
        this.clock = clock;
    }

    /** The person ended it at the site, or by connecting again: the portal is told. Returns false if it had ended already. */
    public boolean byPerson(ConnectionId id, ReleaseReason reason, Reference reference) {
        return bySite(id, HistoryEntry.Actor.PERSON, reason, reference);
    }

    /** The support desk ended it: the portal is told. Returns false if it had ended already. */
    public boolean bySupport(ConnectionId id, Reference reference) {
        return bySite(id, HistoryEntry.Actor.SUPPORT, ReleaseReason.RELEASED_BY_SUPPORT, reference);
    }

    /** The account was withdrawn: the portal is told. Harmless if it has ended already. */
    public void byWithdrawal(ConnectionId id, Reference reference) {
        bySite(id, HistoryEntry.Actor.ACCOUNT_SERVICE, ReleaseReason.ACCOUNT_WITHDRAWN, reference);
    }

    /** The portal's list contradicts it: the portal need not be told that it ended. Harmless if it has ended already. */
    public void byReconciliation(ConnectionId id, ReleaseReason reason, Reference reference) {
        connections.lockInTurn(id).filter(it -> it.state().live()).ifPresent(connection -> endConnection.end(connection,
                new HistoryEntry(HistoryEntry.Transition.RELEASED, HistoryEntry.Actor.RECONCILIATION, clock.instant(),
                        reference, Optional.of(reason))));
    }

    private boolean bySite(ConnectionId id, HistoryEntry.Actor actor, ReleaseReason reason, Reference reference) {
        Optional<Connection> live = connections.lockInTurn(id).filter(it -> it.state().live());
        live.ifPresent(connection -> {
            Instant now = clock.instant();
            endConnection.end(connection, new HistoryEntry(HistoryEntry.Transition.RELEASED, actor, now, reference,
                    Optional.of(reason)));
            events.record(ConnectionEvent.released(connection, reason, now));
        });
        return live.isPresent();
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
                .ifPresent(connection -> endConnection.end(connection, new HistoryEntry(HistoryEntry.Transition.RELEASED,
                        HistoryEntry.Actor.PORTAL, clock.instant(), reference,
                        Optional.of(ReleaseReason.RELEASED_AT_PORTAL))));
    }
}
