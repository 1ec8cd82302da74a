package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.ConnectedElsewhere;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
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
    private final ReleaseConnection releaseConnection;
    private final BeginConnection beginConnection;

    RecordConnection(Transactions transactions, Connections connections, Proofs proofs, FollowProof followProof,
            ReleaseConnection releaseConnection, BeginConnection beginConnection) {
        this.transactions = transactions;
        this.connections = connections;
        this.proofs = proofs;
        this.followProof = followProof;
        this.releaseConnection = releaseConnection;
        this.beginConnection = beginConnection;
    }

    /** A connection to an account. @param deferred whether it waits for the site's back office */
    record Wanted(AccountId account, boolean deferred) {
    }

    /** @throws AlreadyConnected if another transaction connected the subject or the account at the same time */
    ConnectOutcome record(ProofClaim claim, Wanted wanted, Instant now) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> inTurn(claim, proof, wanted, now))
                .orElseGet(Foreign::new));
    }

    /** The generation's row is what all changes of one subject wait for; only then is the proof looked at for good. */
    private ConnectOutcome inTurn(ProofClaim claim, Proof seen, Wanted wanted, Instant now) {
        long generation = connections.nextGeneration(seen.site(), seen.subject(), now);
        return proofs.lock(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> followProof.step(proof).match(new ProofStep.Cases<ConnectOutcome>(
                        open -> connect(claim, open.proof(), wanted, generation, now),
                        connected -> new Connected(connected.connection()),
                        Expired::new,
                        Foreign::new)))
                .orElseGet(Foreign::new);
    }

    private ConnectOutcome connect(ProofClaim claim, Proof proof, Wanted wanted, long generation, Instant now) {
        Optional<Connection> other = connections.findLive(proof.site(), wanted.account())
                .filter(it -> !it.subject().equals(proof.subject()));
        if (other.isPresent()) {
            return new ConnectedElsewhere(proof.reference());
        }
        connections.findLive(proof.site(), proof.subject()).ifPresent(lost ->
                releaseConnection.byPerson(lost.id(), ReleaseReason.PORTAL_NO_LONGER_CONNECTED, proof.reference()));
        Connection connection = new Connection(new ConnectionId(UUID.randomUUID()), proof.site(), proof.subject(),
                wanted.account(), generation, wanted.deferred() ? ConnectionState.PENDING : ConnectionState.ACTIVE, now,
                Optional.empty());
        beginConnection.begin(proof, connection, claim.site().linking().limit());
        return new Connected(connection);
    }
}
