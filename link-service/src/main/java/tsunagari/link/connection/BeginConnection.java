package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountId;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;

/** Writes down everything that the beginning of a connection brings about, in the current transaction. */
@ApplicationScoped
class BeginConnection {

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final DeferredLinkings deferred;
    private final Proofs proofs;
    private final PortalEvents events;
    private final OwnerNotices notices;

    BeginConnection(Connections connections, ReleaseConnection releaseConnection, DeferredLinkings deferred, Proofs proofs,
            PortalEvents events, OwnerNotices notices) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.deferred = deferred;
        this.proofs = proofs;
        this.events = events;
        this.notices = notices;
    }

    /**
     * A connection to an account.
     *
     * @param deferred whether it waits for the site's back office, and then until when
     * @param generation orders it among those of its subject
     * @param replaces whether it takes the place of another subject's, which has been released
     */
    record Wanted(AccountId account, Optional<Duration> deferred, long generation, boolean replaces,
            Instant now) {
    }

    /**
     * Uses the proof up for a connection, which takes the place of one that the portal has lost.
     *
     * @throws AlreadyConnected if subject or account is taken
     */
    Connection begin(Proof proof, Wanted wanted) {
        connections.findLive(proof.site(), proof.subject()).ifPresent(lost ->
                releaseConnection.byPerson(lost.id(), ReleaseReason.PORTAL_NO_LONGER_CONNECTED, proof.reference()));
        Connection connection = new Connection(new ConnectionId(UUID.randomUUID()), proof.site(), proof.subject(),
                wanted.account(), wanted.generation(),
                wanted.deferred().isPresent() ? ConnectionState.PENDING : ConnectionState.ACTIVE, wanted.now(),
                Optional.empty());
        HistoryEntry.Transition transition =
                connection.pending() ? HistoryEntry.Transition.REQUESTED : HistoryEntry.Transition.ESTABLISHED;
        HistoryEntry entry = new HistoryEntry(transition, HistoryEntry.Actor.PERSON, wanted.now(), proof.reference(),
                Optional.of(ReleaseReason.REPLACED).filter(reason -> wanted.replaces()));
        connections.add(connection, entry);
        notices.record(connection, entry);
        wanted.deferred().ifPresentOrElse(limit -> waits(proof, connection, limit), () -> isActive(proof, connection));
        return connection;
    }

    private void waits(Proof proof, Connection connection, Duration limit) {
        Instant until = connection.since().plus(limit);
        proofs.consume(proof, connection.id(), until);
        deferred.begin(connection.id(), until, connection.since());
        events.record(ConnectionEvent.pending(connection, connection.since()));
    }

    private void isActive(Proof proof, Connection connection) {
        proofs.consume(proof, connection.id(), proof.expiresAt());
        events.record(ConnectionEvent.established(connection, connection.since()));
    }
}
