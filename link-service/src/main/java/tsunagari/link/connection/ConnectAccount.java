package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.Linking;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.Expired;
import tsunagari.link.connection.ConnectOutcome.Foreign;
import tsunagari.link.connection.ConnectOutcome.Rejected;
import tsunagari.link.connection.ConnectOutcome.ReplacementOffered;
import tsunagari.link.connection.ConnectOutcome.Throttled;
import tsunagari.link.handshake.Proof;

/**
 * Connects a portal subject, proved by a handshake, to an account, proved by its credentials. The credentials are
 * verified outside any transaction; everything that then happens does in one.
 */
@ApplicationScoped
public class ConnectAccount {

    private final FollowProof followProof;
    private final RecordConnection recordConnection;
    private final ProveAccount proveAccount;
    private final Agreement agreement;
    private final Clock clock;

    ConnectAccount(FollowProof followProof, RecordConnection recordConnection, ProveAccount proveAccount,
            Agreement agreement, Clock clock) {
        this.followProof = followProof;
        this.recordConnection = recordConnection;
        this.proveAccount = proveAccount;
        this.agreement = agreement;
        this.clock = clock;
    }

    /** What the person typed, and from where. */
    public record Consent(String loginId, Password password, String clientAddress) {
    }

    /**
     * Connects. A second consent on the same proof has the first one's outcome.
     *
     * @throws tsunagari.link.account.AccountServiceUnavailable if the credentials cannot be verified; nothing is
     *         recorded then
     */
    public ConnectOutcome connect(ProofClaim claim, Consent consent) {
        return followProof.follow(claim).match(new ProofStep.Cases<>(
                open -> verified(claim, open.proof(), consent),
                offered -> new ReplacementOffered(offered.proof()),
                connected -> new Connected(connected.connection()),
                Expired::new,
                Foreign::new));
    }

    private ConnectOutcome verified(ProofClaim claim, Proof proof, Consent consent) {
        try {
            return verdict(claim, proof, consent);
        } catch (AccountServiceUnavailable e) {
            return unlessConnectedMeanwhile(claim, still -> {
                throw e;
            });
        }
    }

    private ConnectOutcome verdict(ProofClaim claim, Proof proof, Consent consent) {
        return proveAccount.verify(claim.site(), new Credentials(consent.loginId(), consent.password(), proof.subject(),
                consent.clientAddress())).match(new CredentialVerification.Cases<>(
                        verified -> proveAccount.settled(claim.site(), verified, agreement.reach(
                                () -> recordConnection.record(claim, wanted(claim, verified), clock.instant()))),
                        () -> unlessConnectedMeanwhile(claim, Rejected::new),
                        throttled -> unlessConnectedMeanwhile(claim,
                                still -> new Throttled(still, throttled.retryAt()))));
    }

    private static RecordConnection.Wanted wanted(ProofClaim claim, CredentialVerification.Verified verified) {
        boolean deferred = verified.linking() == Linking.DEFERRED || claim.site().linking().deferred();
        return new RecordConnection.Wanted(verified.account(), deferred, verified.confirmedAddress());
    }

    /** Of two submissions of one form, the one that fails may be answered last: it must not hide the other's success. */
    private ConnectOutcome unlessConnectedMeanwhile(ProofClaim claim, Function<Proof, ConnectOutcome> failure) {
        return followProof.follow(claim).match(new ProofStep.Cases<>(
                open -> failure.apply(open.proof()),
                offered -> new ReplacementOffered(offered.proof()),
                connected -> new Connected(connected.connection()),
                Expired::new,
                Foreign::new));
    }
}
