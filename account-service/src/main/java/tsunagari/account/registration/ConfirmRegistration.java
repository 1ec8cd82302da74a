package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.LoginIdTaken;
import tsunagari.account.account.SiteId;
import tsunagari.account.platform.Transactions;

/**
 * Makes the account of a registration whose address is confirmed. All confirmations of one login id come one after the
 * other, because each locks all its registrations.
 */
@ApplicationScoped
public class ConfirmRegistration {

    private final Transactions transactions;
    private final Registrations registrations;
    private final Accounts accounts;
    private final Clock clock;

    /** Made by the container. */
    public ConfirmRegistration(Transactions transactions, Registrations registrations, Accounts accounts,
            Clock clock) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What became of a confirmation. */
    public enum Outcome {
        /** The account exists, by this confirmation or an earlier one of the same token. */
        CONFIRMED,
        /** The token is unknown, expired, or was overtaken by another registration of the login id. */
        INVALID
    }

    /** Confirms. The account has a new id and inherits nothing of one that had the login id before. */
    public Outcome confirm(SiteId site, ConfirmationToken token) {
        String hash = token.hash();
        try {
            return transactions.run(() -> registrations.loginIdOf(site, hash)
                    .map(loginId -> confirm(site, loginId, hash)).orElse(Outcome.INVALID));
        } catch (LoginIdTaken taken) {
            return Outcome.INVALID;
        }
    }

    private Outcome confirm(SiteId site, LoginId loginId, String hash) {
        Instant now = clock.instant();
        List<Registration> all = registrations.lockAll(site, loginId);
        return all.stream().filter(each -> each.tokenHash().equals(hash) && !each.expired(now)).findFirst()
                .map(registration -> confirm(registration, now)).orElse(Outcome.INVALID);
    }

    private Outcome confirm(Registration registration, Instant now) {
        if (registration.confirmed()) {
            return Outcome.CONFIRMED;
        }
        if (accounts.findByLoginId(registration.site(), registration.loginId()).isPresent()) {
            return Outcome.INVALID;
        }
        accounts.add(new Account(registration.site(), AccountId.random(), registration.loginId(),
                registration.passwordHash(), AccountStatus.ACTIVE));
        registrations.confirm(registration, now);
        return Outcome.CONFIRMED;
    }
}
