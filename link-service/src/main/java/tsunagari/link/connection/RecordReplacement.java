package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;

/** Moves an account's connection to another portal subject: one is released and one made in one transaction. */
@ApplicationScoped
class RecordReplacement {

    private final Transactions transactions;
    private final Connections connections;
    private final Proofs proofs;
    private final FollowProof followProof;
    private final ReleaseConnection releaseConnection;
    private final BeginConnection beginConnection;
    private final AccountBlocks blocks;

    RecordReplacement(Transactions transactions, Connections connections, Proofs proofs, FollowProof followProof,
            ReleaseConnection releaseConnection, BeginConnection beginConnection, AccountBlocks blocks) {
        this.transactions = transactions;
        this.connections = connections;
        this.proofs = proofs;
        this.followProof = followProof;
        this.releaseConnection = releaseConnection;
        this.beginConnection = beginConnection;
        this.blocks = blocks;
    }

    /** @throws AlreadyConnected if another transaction connected the subject or the account at the same time */
    ConnectOutcome record(ProofClaim claim, Instant now) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(seen -> inTurn(claim, seen, now))
                .orElseGet(Foreign::new));
    }

    private ConnectOutcome inTurn(ProofClaim claim, Proof seen, Instant now) {
        seen.verified().ifPresent(it -> lockSubjects(seen.site(), seen.subject(), it.account()));
        long generation = connections.nextGeneration(seen.site(), seen.subject(), now);
        return proofs.lock(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> followProof.step(proof).match(new ProofStep.Cases<ConnectOutcome>(
                        open -> new Expired(),
                        offered -> unlessBlocked(claim, offered.proof(), generation, now),
                        connected -> new Connected(connected.connection()),
                        Expired::new,
                        Foreign::new)))
                .orElseGet(Foreign::new);
    }

    /** What changes of either subject's connections wait for, in the order that every replacement takes. */
    private void lockSubjects(SiteId site, PortalSubject subject, AccountId account) {
        connections.lockGenerations(site, Stream.concat(Stream.of(subject),
                connections.findLive(site, account).map(Connection::subject).stream()));
    }

    private ConnectOutcome unlessBlocked(ProofClaim claim, Proof proof, long generation, Instant now) {
        return blocks.blocked(proof.site(), proof.verified().orElseThrow().account(), now)
                ? new Expired()
                : new Connected(move(claim, proof, generation, now));
    }

    /** The release ends every proof of the account, this one among them, before this one is used up. */
    private Connection move(ProofClaim claim, Proof proof, long generation, Instant now) {
        Proof.Verified verified = proof.verified().orElseThrow();
        connections.findLive(proof.site(), verified.account())
                .filter(it -> !it.subject().equals(proof.subject()))
                .ifPresent(other -> releaseConnection.byPerson(other.id(), ReleaseReason.REPLACED, proof.reference()));
        return beginConnection.begin(proof, new BeginConnection.Wanted(verified.account(),
                Optional.of(claim.site().linking().limit()).filter(limit -> verified.deferred()), generation, true,
                now));
    }
}
