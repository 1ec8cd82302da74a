package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;

/** Moves an account's connection to another portal subject: one is released and one made in one transaction. */
@ApplicationScoped
class RecordReplacement {

    private final Transactions transactions;
    private final Proofs proofs;
    private final FollowProof followProof;
    private final MoveConnection moveConnection;
    private final AccountBlocks blocks;

    RecordReplacement(Transactions transactions, Proofs proofs, FollowProof followProof, MoveConnection moveConnection,
            AccountBlocks blocks) {
        this.transactions = transactions;
        this.proofs = proofs;
        this.followProof = followProof;
        this.moveConnection = moveConnection;
        this.blocks = blocks;
    }

    /** @throws AlreadyConnected if another transaction connected the subject or the account at the same time */
    ConnectOutcome record(ProofClaim claim, Instant now) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(seen -> inTurn(claim, seen, now))
                .orElseGet(Foreign::new));
    }

    /** The account's lock is what a disowning waits for; it comes before those of the subjects. */
    private ConnectOutcome inTurn(ProofClaim claim, Proof seen, Instant now) {
        seen.verified().ifPresent(it -> blocks.lock(seen.site(), it.account()));
        moveConnection.lock(seen);
        return proofs.lock(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> followProof.step(proof).match(new ProofStep.Cases<ConnectOutcome>(
                        open -> new Expired(),
                        offered -> unlessChanged(claim, seen, offered.proof(), now),
                        connected -> new Connected(connected.connection()),
                        Expired::new,
                        Foreign::new)))
                .orElseGet(Foreign::new);
    }

    /** What is locked is what was seen: a proof that names another account now moves nothing. */
    private ConnectOutcome unlessChanged(ProofClaim claim, Proof seen, Proof proof, Instant now) {
        return !proof.verified().equals(seen.verified())
                || blocks.blocked(proof.site(), proof.verified().orElseThrow().account(), now)
                ? new Expired()
                : new Connected(moveConnection.move(claim.site(), proof, now));
    }
}
