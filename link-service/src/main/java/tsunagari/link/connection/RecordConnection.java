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
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;

/** Writes a connection down: proof used up, connection, history and event in one transaction. */
@ApplicationScoped
class RecordConnection {

    private final Transactions transactions;
    private final Connections connections;
    private final Proofs proofs;
    private final FollowProof followProof;
    private final ReleaseConnection releaseConnection;
    private final PortalEvents events;

    RecordConnection(Transactions transactions, Connections connections, Proofs proofs, FollowProof followProof,
            ReleaseConnection releaseConnection, PortalEvents events) {
        this.transactions = transactions;
        this.connections = connections;
        this.proofs = proofs;
        this.followProof = followProof;
        this.releaseConnection = releaseConnection;
        this.events = events;
    }

    /** @throws AlreadyConnected if another transaction connected the subject or the account at the same time */
    ConnectOutcome record(ProofClaim claim, AccountId account, Instant now) {
        return transactions.run(() -> proofs.find(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> inTurn(claim, proof, account, now))
                .orElseGet(Foreign::new));
    }

    /** The generation's row is what all changes of one subject wait for; only then is the proof looked at for good. */
    private ConnectOutcome inTurn(ProofClaim claim, Proof seen, AccountId account, Instant now) {
        long generation = connections.nextGeneration(seen.site(), seen.subject(), now);
        return proofs.lock(claim.site().id(), claim.handle(), claim.browser())
                .map(proof -> followProof.step(proof).match(new ProofStep.Cases<ConnectOutcome>(
                        open -> connect(open.proof(), account, generation, now),
                        connected -> new Connected(connected.connection()),
                        Expired::new,
                        Foreign::new)))
                .orElseGet(Foreign::new);
    }

    private ConnectOutcome connect(Proof proof, AccountId account, long generation, Instant now) {
        Optional<Connection> other = connections.findLive(proof.site(), account)
                .filter(it -> !it.subject().equals(proof.subject()));
        if (other.isPresent()) {
            return new ConnectedElsewhere(proof.reference());
        }
        connections.findLive(proof.site(), proof.subject()).ifPresent(lost ->
                releaseConnection.byPerson(lost.id(), ReleaseReason.PORTAL_NO_LONGER_CONNECTED, proof.reference()));
        Connection connection = new Connection(new ConnectionId(UUID.randomUUID()), proof.site(), proof.subject(),
                account, generation, ConnectionState.ACTIVE, now, Optional.empty());
        connections.add(connection, new HistoryEntry(HistoryEntry.Transition.ESTABLISHED, HistoryEntry.Actor.PERSON,
                now, proof.reference(), Optional.empty()));
        proofs.consume(proof, connection.id());
        events.record(ConnectionEvent.established(connection, now));
        return new Connected(connection);
    }
}
