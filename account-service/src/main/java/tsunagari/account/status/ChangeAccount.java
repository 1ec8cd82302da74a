package tsunagari.account.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.LoginIdTaken;
import tsunagari.account.account.SiteId;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.event.AccountEvents;
import tsunagari.account.platform.Transactions;
import tsunagari.account.registration.Registrations;

/**
 * Changes an account and writes the event down, and the mail to its owner that a withdrawal makes, in one transaction: the
 * current one, if there is one. What is as wanted already makes neither.
 */
@ApplicationScoped
public class ChangeAccount {

    private final Accounts accounts;
    private final Registrations registrations;
    private final AccountEvents events;
    private final WithdrawalLetter letter;
    private final Transactions transactions;
    private final Clock clock;

    /** Made by the container. */
    public ChangeAccount(Accounts accounts, Registrations registrations, AccountEvents events,
            WithdrawalLetter letter, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.events = events;
        this.letter = letter;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Suspends, enables or withdraws an account. */
    public ChangeOutcome status(SiteId site, AccountId id, AccountStatus wanted) {
        return change(site, id, account -> account.withStatus(wanted), kindOf(wanted));
    }

    /** Gives an account another login id. */
    public ChangeOutcome loginId(SiteId site, AccountId id, LoginId wanted) {
        try {
            return change(site, id, account -> account.withLoginId(wanted), AccountEvent.Kind.IDENTIFIER_CHANGED);
        } catch (LoginIdTaken taken) {
            return ChangeOutcome.LOGIN_ID_TAKEN;
        }
    }

    private ChangeOutcome change(SiteId site, AccountId id, Function<Account, Account> change,
            AccountEvent.Kind kind) {
        return transactions.run(() -> accounts.lock(site, id)
                .map(account -> replace(account, change.apply(account), kind))
                .orElse(ChangeOutcome.UNKNOWN_ACCOUNT));
    }

    private ChangeOutcome replace(Account account, Account changed, AccountEvent.Kind kind) {
        if (changed.equals(account)) {
            return ChangeOutcome.DONE;
        }
        if (account.status() == AccountStatus.WITHDRAWN) {
            return ChangeOutcome.WITHDRAWN;
        }
        Instant now = clock.instant();
        accounts.update(changed);
        if (changed.status() == AccountStatus.WITHDRAWN) {
            withdrawn(account, now);
        }
        events.record(AccountEvent.of(kind, account.site(), account.id(), now));
        return ChangeOutcome.DONE;
    }

    /** A link that was mailed before must not open an account afterwards. */
    private void withdrawn(Account account, Instant now) {
        registrations.deleteAll(account.site(), account.loginId());
        letter.send(account, now);
    }

    private static AccountEvent.Kind kindOf(AccountStatus status) {
        return switch (status) {
            case ACTIVE -> AccountEvent.Kind.ACCOUNT_ENABLED;
            case SUSPENDED -> AccountEvent.Kind.ACCOUNT_DISABLED;
            case WITHDRAWN -> AccountEvent.Kind.ACCOUNT_PURGED;
        };
    }
}
