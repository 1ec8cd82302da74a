package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.account.AccountId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

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

    /**
     * Locks what changes of either subject's connections wait for, in the order that every replacement takes; gives the
     * next generation of the subject's.
     */
    long lock(Proof proof, Instant now) {
        proof.verified().ifPresent(it -> lockSubjects(proof.site(), proof.subject(), it.account()));
        return connections.nextGeneration(proof.site(), proof.subject(), now);
    }

    private void lockSubjects(SiteId site, PortalSubject subject, AccountId account) {
        connections.lockGenerations(site, Stream.concat(Stream.of(subject),
                connections.findLive(site, account).map(Connection::subject).stream()));
    }

    /** The release ends every proof of the account, this one among them, before this one is used up. */
    Connection move(Site site, Proof proof, long generation, Instant now) {
        Proof.Verified verified = proof.verified().orElseThrow();
        connections.findLive(proof.site(), verified.account())
                .filter(it -> !it.subject().equals(proof.subject()))
                .ifPresent(other -> releaseConnection.byPerson(other.id(), ReleaseReason.REPLACED, proof.reference()));
        return beginConnection.begin(proof, new BeginConnection.Wanted(verified.account(),
                Optional.of(site.linking().limit()).filter(limit -> verified.deferred()), generation, true, now));
    }
}
