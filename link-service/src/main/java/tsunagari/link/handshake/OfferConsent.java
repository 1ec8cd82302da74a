package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.HandshakeOutcome.ConsentWanted;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.Sessions;

/** Turns a verified answer of the portal into a proof that the person may consent on. */
@ApplicationScoped
class OfferConsent {

    private final Transactions transactions;
    private final Handshakes handshakes;
    private final Proofs proofs;
    private final Sessions sessions;
    private final Clock clock;
    private final SecureRandom random;

    OfferConsent(Transactions transactions, Handshakes handshakes, Proofs proofs, Sessions sessions, Clock clock,
            SecureRandom random) {
        this.transactions = transactions;
        this.handshakes = handshakes;
        this.proofs = proofs;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    HandshakeOutcome offer(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        Instant now = clock.instant();
        BrowserBinding binding = browser.binding().orElseThrow();
        Proof proof = new Proof(handshake.site().id(), ProofHandle.random(random), authentication.subject(),
                Proof.State.OPEN, authentication.authenticatedAt().orElseThrow(), now.plus(Proof.LIFETIME),
                handshake.reference(), Optional.empty(), Optional.empty());
        transactions.run(() -> {
            handshakes.record(handshake, Handshakes.Outcome.PROOF, Optional.empty(), Optional.empty(), now);
            proofs.add(proof, binding, authentication.session());
            proofs.endOthers(proof.site(), binding, proof.subject());
            browser.session().ifPresent(session -> sessions.endUnlessOf(session, authentication.subject()));
            if (handshakes.overtakenBySignOut(handshake, authentication)) {
                throw new SignedOutMeanwhile();
            }
        });
        return new ConsentWanted(proof.handle());
    }
}
