package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
import tsunagari.link.handshake.Proof;

/** Moves the connection of an account, proved by its credentials, to a portal subject, proved by a handshake. */
@ApplicationScoped
public class ReplaceConnection {

    private final FollowProof followProof;
    private final RecordReplacement recordReplacement;
    private final Agreement agreement;
    private final RecheckAccount recheckAccount;
    private final Clock clock;

    ReplaceConnection(FollowProof followProof, RecordReplacement recordReplacement, Agreement agreement,
            RecheckAccount recheckAccount, Clock clock) {
        this.followProof = followProof;
        this.recordReplacement = recordReplacement;
        this.agreement = agreement;
        this.recheckAccount = recheckAccount;
        this.clock = clock;
    }

    /**
     * Moves it. A second consent on the same proof has the first one's outcome; without an offer it has expired.
     *
     * @throws tsunagari.link.account.AccountServiceUnavailable if it cannot be told whether the account may still be
     *         used; nothing is recorded then
     */
    public ConnectOutcome replace(ProofClaim claim) {
        return followProof.follow(claim).match(new ProofStep.Cases<>(
                open -> new Expired(),
                offered -> move(claim, offered.proof()),
                connected -> new Connected(connected.connection()),
                Expired::new,
                Foreign::new));
    }

    private ConnectOutcome move(ProofClaim claim, Proof proof) {
        recheckAccount.endUnlessActive(claim.site(), proof.verified().orElseThrow().account());
        return agreement.reach(() -> recordReplacement.record(claim, clock.instant()));
    }
}
