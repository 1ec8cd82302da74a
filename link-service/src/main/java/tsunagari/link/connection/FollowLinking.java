package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.Reference;

/** Tells the holder of a proof what has become of the linking that they wait for. Changes nothing and tells nobody. */
@ApplicationScoped
public class FollowLinking {

    private final Transactions transactions;
    private final Proofs proofs;
    private final Connections connections;
    private final DeferredLinkings deferred;
    private final Clock clock;

    FollowLinking(Transactions transactions, Proofs proofs, Connections connections, DeferredLinkings deferred,
            Clock clock) {
        this.transactions = transactions;
        this.proofs = proofs;
        this.connections = connections;
        this.deferred = deferred;
        this.clock = clock;
    }

    /** A linking. @param until when it ends by itself, while it waits */
    public record Linking(Connection connection, Optional<Instant> until, Reference reference) {
    }

    /** The connection that the proof was used up for, in whatever state, or else the subject's live one. */
    public Optional<Linking> follow(ProofClaim claim) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .flatMap(proof -> connectionOf(proof).map(connection ->
                        new Linking(connection, deferred.until(connection.id()), proof.reference()))));
    }

    private Optional<Connection> connectionOf(Proof proof) {
        return proof.usable(clock.instant())
                ? connections.findLive(proof.site(), proof.subject())
                : proof.connection().flatMap(connections::find);
    }
}
