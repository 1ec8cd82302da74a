package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.handshake.Proof;
import tsunagari.link.site.Site;

/** Ends an account's connection to one portal subject and begins one to another, in the current transaction. */
@ApplicationScoped
class MoveConnection {

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final BeginConnection beginConnection;

    MoveConnection(Connections connections, ReleaseConnection releaseConnection, BeginConnection beginConnection) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.beginConnection = beginConnection;
    }

    /** Locks what changes of either subject's connections wait for, in the order that every replacement takes. */
    void lock(Proof proof) {
        connections.lockGenerations(proof.site(), Stream.concat(Stream.of(proof.subject()),
                proof.verified().flatMap(it -> connections.findLive(proof.site(), it.account()))
                        .map(Connection::subject).stream()));
    }

    /** The release ends every proof of the account, this one among them, before this one is used up. */
    Connection move(Site site, Proof proof, Instant now) {
        Proof.Verified verified = proof.verified().orElseThrow();
        connections.findLive(proof.site(), verified.account())
                .filter(it -> !it.subject().equals(proof.subject()))
                .ifPresent(other -> releaseConnection.byPerson(other.id(), ReleaseReason.REPLACED, proof.reference()));
        return beginConnection.begin(proof, new BeginConnection.Wanted(verified.account(),
                Optional.of(site.linking().limit()).filter(limit -> verified.deferred()),
                connections.nextGeneration(proof.site(), proof.subject(), now), true, now));
    }
}
