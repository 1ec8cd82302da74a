package tsunagari.link.disown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.OwnerNotices;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.support.Reference;

/** Ends, in the current transaction, what the owner of an account did not make, and blocks the account. */
@ApplicationScoped
class RecordDisowning {

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final Proofs proofs;
    private final OwnerNotices notices;
    private final AccountBlocks blocks;
    private final Duration block;

    RecordDisowning(Connections connections, ReleaseConnection releaseConnection, Proofs proofs, OwnerNotices notices,
            AccountBlocks blocks, LinkConfig config) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.proofs = proofs;
        this.notices = notices;
        this.blocks = blocks;
        this.block = config.disown().block();
    }

    /** The connections that the portal may have to be told of. */
    Set<ConnectionId> record(ConnectionId id, Instant now, Reference reference) {
        Connection disowned = connections.find(id).orElseThrow();
        blocks.lock(disowned.site(), disowned.account());
        Set<ConnectionId> ids = new LinkedHashSet<>(Set.of(id));
        live(disowned).map(Connection::id).ifPresent(ids::add);
        end(disowned, ids, now, reference);
        proofs.endAll(disowned.site(), disowned.account());
        blocks.block(disowned.site(), disowned.account(), id, now.plus(block));
        return ids;
    }

    /** What the account has now: the disowned connection, or one made after its end. Changes of either subject's now wait. */
    private Optional<Connection> live(Connection disowned) {
        Optional<Connection> live = connections.findLive(disowned.site(), disowned.account());
        connections.lockGenerations(disowned.site(),
                Stream.concat(Stream.of(disowned), live.stream()).map(Connection::subject));
        return connections.findLive(disowned.site(), disowned.account());
    }

    /** The owner is told of it once, whether a connection ends by it, had ended before or was disowned by another link. */
    private void end(Connection disowned, Set<ConnectionId> ids, Instant now, Reference reference) {
        boolean ended = false;
        for (ConnectionId id : ids) {
            ended |= releaseConnection.byPerson(id, ReleaseReason.OWNER_DISOWNED, reference);
        }
        if (!ended && !disownedBefore(disowned)) {
            notices.record(disowned, new HistoryEntry(HistoryEntry.Transition.RELEASED, HistoryEntry.Actor.PERSON, now,
                    reference, Optional.of(ReleaseReason.OWNER_DISOWNED)));
        }
    }

    private boolean disownedBefore(Connection connection) {
        return connections.history(connection.id()).stream()
                .anyMatch(it -> it.reason().filter(ReleaseReason.OWNER_DISOWNED::equals).isPresent());
    }
}
