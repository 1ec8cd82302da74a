package tsunagari.link.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.DeferredLinkings;
import tsunagari.link.connection.HistoryEntry.Actor;
import tsunagari.link.connection.HistoryEntry.Transition;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.OwnerNotices;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * Ends the wait of a connection, once and for good: what is not PENDING any more stays as it is, and an answer after the
 * time that was set is none. Each method runs in the caller's transaction.
 */
@ApplicationScoped
public class SettleLinking {

    private final Connections connections;
    private final DeferredLinkings deferred;
    private final Proofs proofs;
    private final PortalEvents events;
    private final OwnerNotices notices;
    private final Clock clock;

    SettleLinking(Connections connections, DeferredLinkings deferred, Proofs proofs, PortalEvents events,
            OwnerNotices notices, Clock clock) {
        this.connections = connections;
        this.deferred = deferred;
        this.proofs = proofs;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** The back office's answer on a connection. */
    public record Answer(SiteId site, AccountId account, ConnectionId connection, boolean completed) {
    }

    /** Does as the back office says, if the connection is of that site and account and may still wait. */
    public void answer(Answer answer, Reference reference) {
        Instant now = clock.instant();
        lockPending(answer.connection())
                .filter(it -> it.site().equals(answer.site()) && it.account().equals(answer.account()))
                .ifPresent(connection -> {
                    if (overdue(connection, now)) {
                        expire(connection, now, reference);
                    } else if (answer.completed()) {
                        complete(connection, now, reference);
                    } else {
                        end(connection, ConnectionState.REFUSED, new HistoryEntry(Transition.REFUSED,
                                Actor.ACCOUNT_SERVICE, now, reference, Optional.of(ReleaseReason.REFUSED_BY_SITE)));
                    }
                });
    }

    /** Ends the connection if it has waited for too long. */
    public void expire(ConnectionId id, Reference reference) {
        Instant now = clock.instant();
        lockPending(id).filter(it -> overdue(it, now)).ifPresent(connection -> expire(connection, now, reference));
    }

    private Optional<Connection> lockPending(ConnectionId id) {
        return connections.lockInTurn(id).filter(Connection::pending);
    }

    private boolean overdue(Connection connection, Instant now) {
        return deferred.until(connection.id()).filter(now::isBefore).isEmpty();
    }

    private void complete(Connection connection, Instant now, Reference reference) {
        HistoryEntry entry = new HistoryEntry(Transition.ESTABLISHED, Actor.ACCOUNT_SERVICE, now, reference,
                Optional.empty());
        connections.transition(connection, ConnectionState.ACTIVE, entry);
        notices.record(connection, entry);
        deferred.end(connection.id());
        events.record(ConnectionEvent.established(connection, now));
    }

    private void expire(Connection connection, Instant now, Reference reference) {
        end(connection, ConnectionState.EXPIRED, new HistoryEntry(Transition.EXPIRED, Actor.CLOCK, now, reference,
                Optional.of(ReleaseReason.EXPIRED)));
    }

    /** Offers to move the connection end with it; its own person may still consent once more. */
    private void end(Connection connection, ConnectionState state, HistoryEntry entry) {
        connections.transition(connection, state, entry);
        deferred.end(connection.id());
        proofs.endAll(connection.site(), connection.account());
        events.record(ConnectionEvent.refused(connection, entry.reason().orElseThrow(), entry.at()));
    }
}
