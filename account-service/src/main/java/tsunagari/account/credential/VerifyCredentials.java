package tsunagari.account.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.account.SiteId;
import tsunagari.account.throttle.Admission;
import tsunagari.account.throttle.Reservation;
import tsunagari.account.throttle.Throttle;

/** Looks into a claim: throttle first, then one password hash whatever is known of the account, then the verdict. */
@ApplicationScoped
public class VerifyCredentials {

    private final Throttle throttle;
    private final Accounts accounts;
    private final PasswordCheck passwords;

    /** Made by the container. */
    public VerifyCredentials(Throttle throttle, Accounts accounts, PasswordCheck passwords) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Verifies a claim. No database connection is held while the password is hashed. */
    public VerificationOutcome verify(CredentialClaim claim) {
        return throttle.admit(claim.guess()).match(new Admission.Cases<VerificationOutcome>() {
            @Override
            public VerificationOutcome admitted(Reservation reservation) {
                return check(claim, reservation);
            }

            @Override
            public VerificationOutcome refused(Instant retryAt) {
                return new VerificationOutcome.Throttled(retryAt);
            }
        });
    }

    private VerificationOutcome check(CredentialClaim claim, Reservation reservation) {
        Optional<Account> account = accounts.findByLoginId(claim.site().id(), claim.loginId());
        PasswordVerdict verdict = passwords.check(claim.password(), account.map(Account::passwordHash));
        if (verdict == PasswordVerdict.NO_CAPACITY) {
            throttle.notTried(reservation);
            return new VerificationOutcome.NoCapacity();
        }
        return account
                .filter(found -> verdict == PasswordVerdict.MATCHES && found.status() == AccountStatus.ACTIVE)
                .map(proven -> verified(claim, proven, reservation))
                .orElseGet(VerificationOutcome.Rejected::new);
    }

    private VerificationOutcome verified(CredentialClaim claim, Account proven, Reservation reservation) {
        if (!claim.provisional()) {
            throttle.succeeded(reservation, claim.guess());
        }
        LoginIdKind kind = claim.site().loginIdKind();
        return new VerificationOutcome.Verified(proven.id(), kind.masked(proven.loginId()), claim.site().linking(),
                proven.ownersAddress(kind).isPresent(),
                Optional.of(reservation.id()).filter(guess -> claim.provisional()));
    }

    /**
     * The caller has made use of a claim that was verified provisionally: the guess no longer counts, nor do earlier ones
     * for the login id. Harmless if it was settled, or is too old to count. Returns whether the site has such an account.
     */
    public boolean settle(SiteId site, UUID guess, AccountId proven) {
        Optional<Account> account = accounts.find(site, proven);
        account.ifPresent(found -> throttle.settled(guess, site, found.loginId()));
        return account.isPresent();
    }
}
