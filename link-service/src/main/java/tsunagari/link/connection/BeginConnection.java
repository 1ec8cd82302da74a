package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;

/** Writes down everything that the beginning of a connection brings about, in the current transaction. */
@ApplicationScoped
class BeginConnection {

    private final Connections connections;
    private final DeferredLinkings deferred;
    private final Proofs proofs;
    private final PortalEvents events;
    private final OwnerNotices notices;

    BeginConnection(Connections connections, DeferredLinkings deferred, Proofs proofs, PortalEvents events,
            OwnerNotices notices) {
        this.connections = connections;
        this.deferred = deferred;
        this.proofs = proofs;
        this.events = events;
        this.notices = notices;
    }

    /**
     * Uses the proof up for the connection.
     *
     * @param limit how long a PENDING one waits at most
     * @throws AlreadyConnected if subject or account is taken
     */
    void begin(Proof proof, Connection connection, Duration limit) {
        Instant now = connection.since();
        HistoryEntry.Transition transition =
                connection.pending() ? HistoryEntry.Transition.REQUESTED : HistoryEntry.Transition.ESTABLISHED;
        HistoryEntry entry = new HistoryEntry(transition, HistoryEntry.Actor.PERSON, now, proof.reference(),
                Optional.empty());
        connections.add(connection, entry);
        notices.record(connection, entry);
        if (connection.pending()) {
            Instant until = now.plus(limit);
            proofs.consume(proof, connection.id(), until);
            deferred.begin(connection.id(), until, now);
            events.record(ConnectionEvent.pending(connection, now));
        } else {
            proofs.consume(proof, connection.id(), proof.expiresAt());
            events.record(ConnectionEvent.established(connection, now));
        }
    }
}
