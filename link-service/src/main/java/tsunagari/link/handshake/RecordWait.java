package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;

/** Lets somebody whose connection waits for the site's back office see how far it is, in the current transaction. */
@ApplicationScoped
class RecordWait {

    private final Handshakes handshakes;
    private final Connections connections;
    private final Proofs proofs;
    private final FormerUser formerUser;
    private final SecureRandom random;
    private final Clock clock;

    RecordWait(Handshakes handshakes, Connections connections, Proofs proofs, FormerUser formerUser, SecureRandom random,
            Clock clock) {
        this.handshakes = handshakes;
        this.connections = connections;
        this.proofs = proofs;
        this.formerUser = formerUser;
        this.random = random;
        this.clock = clock;
    }

    /** Gives the browser a used-up proof, which shows that connection alone; empty if the connection waits no more. */
    Optional<HandshakeOutcome> record(Handshake handshake, PortalAuthentication authentication, Connection seen,
            Browser browser) {
        return connections.lockShared(seen.id()).filter(Connection::pending).map(connection -> {
            Instant now = clock.instant();
            Proof proof = new Proof(connection.site(), ProofHandle.random(random), connection.subject(),
                    Proof.State.CONSUMED, authentication.authenticatedAt().orElse(now),
                    now.plus(handshake.site().linking().limit()), handshake.reference(), Optional.of(connection.id()),
                    Optional.empty());
            handshakes.record(handshake, Handshakes.Outcome.PENDING, Optional.of(connection.id()), Optional.empty(),
                    now);
            formerUser.end(connection.site(), browser, connection.subject());
            proofs.add(proof, browser.binding().orElseThrow(), authentication.session());
            if (handshakes.overtakenBySignOut(handshake, authentication)) {
                throw new SignedOutMeanwhile();
            }
            return new HandshakeOutcome.Waiting(proof.handle());
        });
    }
}
