package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;

/** Tells where the holder of a proof stands, and ends a proof that its holder does not want to use. */
@ApplicationScoped
public class FollowProof {

    private final Transactions transactions;
    private final Proofs proofs;
    private final Connections connections;
    private final PortalEvents events;
    private final Clock clock;

    FollowProof(Transactions transactions, Proofs proofs, Connections connections, PortalEvents events, Clock clock) {
        this.transactions = transactions;
        this.proofs = proofs;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where the holder stands. Changes no connection; but a portal that has not confirmed the connection is told of it
     * once more.
     */
    public ProofStep follow(ProofClaim claim) {
        ProofStep step = transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(this::step)
                .orElseGet(ProofStep.Foreign::new));
        if (step instanceof ProofStep.Connected connected && connected.untold()) {
            events.deliverAgain(connected.connection().id());
        }
        return step;
    }

    /** {@link #follow} without telling the portal, in the current transaction. */
    ProofStep step(Proof proof) {
        if (proof.state() == Proof.State.CONSUMED) {
            return proof.connection().flatMap(connections::find).filter(it -> it.state().live())
                    .<ProofStep>map(it -> new ProofStep.Connected(it, it.active() && it.acknowledged().isEmpty()))
                    .orElseGet(ProofStep.Expired::new);
        }
        Instant now = clock.instant();
        boolean offering = proof.offering(now);
        if (!offering && !proof.usable(now)) {
            return new ProofStep.Expired();
        }
        return connections.findLive(proof.site(), proof.subject()).filter(it -> !lostByPortal(it, proof))
                .<ProofStep>map(it -> new ProofStep.Connected(it, it.acknowledged().isEmpty()))
                .orElseGet(() -> offering ? new ProofStep.Offered(proof) : new ProofStep.Open(proof));
    }

    /**
     * The portal offers to connect somebody whom it had confirmed as connected before it sent them here. It confirms
     * none that waits.
     */
    private static boolean lostByPortal(Connection connection, Proof proof) {
        return connection.acknowledged().filter(at -> at.isBefore(proof.madeAt())).isPresent();
    }

    /** The person goes back without connecting: every open proof of theirs at the site ends. Harmless if it has. */
    public boolean cancel(ProofClaim claim) {
        return transactions.run(() -> {
            Optional<Proof> proof = proofs.find(claim.site().id(), claim.handle(), claim.browser());
            proof.filter(it -> it.state() != Proof.State.CONSUMED)
                    .ifPresent(it -> proofs.endAll(it.site(), it.subject()));
            return proof.isPresent();
        });
    }
}
