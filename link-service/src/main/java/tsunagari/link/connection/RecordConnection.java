package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectOutcome.Blocked;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.ConnectedElsewhere;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
import tsunagari.link.connection.ConnectOutcome.ReplacementOffered;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;

/** Writes a connection down: proof used up, connection, history and event in one transaction. */
@ApplicationScoped
class RecordConnection {

    private final Transactions transactions;
    private final Connections connections;
    private final Proofs proofs;
    private final FollowProof followProof;
    private final BeginConnection beginConnection;
    private final AccountBlocks blocks;

    RecordConnection(Transactions transactions, Connections connections, Proofs proofs, FollowProof followProof,
            BeginConnection beginConnection, AccountBlocks blocks) {
        this.transactions = transactions;
        this.connections = connections;
        this.proofs = proofs;
        this.followProof = followProof;
        this.beginConnection = beginConnection;
        this.blocks = blocks;
    }

    /**
     * A connection to an account.
     *
     * @param deferred whether it waits for the site's back office
     * @param ownerTold whether the account's owner can be told if its connection moves
     */
    record Wanted(AccountId account, boolean deferred, boolean ownerTold) {
    }

    /** @throws AlreadyConnected if another transaction connected the subject or the account at the same time */
    ConnectOutcome record(ProofClaim claim, Wanted wanted, Instant now) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> inTurn(claim, proof, wanted, now))
                .orElseGet(Foreign::new));
    }

    /**
     * The account's lock is what a disowning waits for, the generation's row what all changes of one subject wait for; only
     * then is the proof looked at for good.
     */
    private ConnectOutcome inTurn(ProofClaim claim, Proof seen, Wanted wanted, Instant now) {
        blocks.lock(seen.site(), wanted.account());
        connections.lockGeneration(seen.site(), seen.subject());
        return proofs.lock(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> followProof.step(proof).match(new ProofStep.Cases<ConnectOutcome>(
                        open -> connect(claim, open.proof(), wanted, now),
                        offered -> new ReplacementOffered(offered.proof()),
                        connected -> new Connected(connected.connection()),
                        Expired::new,
                        Foreign::new)))
                .orElseGet(Foreign::new);
    }

    /**
     * The block is read last: a replica of a release before the account's lock disowns without it, and between two reads
     * would free the account and block it. Only what begins takes a generation.
     */
    private ConnectOutcome connect(ProofClaim claim, Proof proof, Wanted wanted, Instant now) {
        boolean taken = connections.findLive(proof.site(), wanted.account())
                .filter(it -> !it.subject().equals(proof.subject())).isPresent();
        if (blocks.blocked(proof.site(), wanted.account(), now)) {
            return new Blocked(proof);
        }
        if (taken) {
            return wanted.ownerTold() ? offer(proof, wanted, now) : new ConnectedElsewhere(proof.reference());
        }
        return new Connected(beginConnection.begin(proof, new BeginConnection.Wanted(wanted.account(),
                Optional.of(claim.site().linking().limit()).filter(limit -> wanted.deferred()),
                connections.nextGeneration(proof.site(), proof.subject(), now), false, now)));
    }

    private ConnectOutcome offer(Proof proof, Wanted wanted, Instant now) {
        Proof.Verified verified = new Proof.Verified(wanted.account(), wanted.deferred(), now.plus(Proof.OFFER));
        proofs.verify(proof, verified);
        return new ReplacementOffered(proof.with(verified));
    }
}
