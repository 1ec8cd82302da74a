package tsunagari.account.account.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.LoginIdTaken;
import tsunagari.account.account.SiteId;
import tsunagari.account.platform.Transactions;

/** {@link Accounts} in MariaDB. Outside a transaction, no connection is held after a method has returned. */
@ApplicationScoped
class AccountRepository implements Accounts, PanacheRepositoryBase<AccountEntity, AccountKey> {

    private final Transactions transactions;
    private final Clock clock;

    AccountRepository(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(SiteId site, AccountId id) {
        AccountKey key = new AccountKey(site.value(), id.value());
        return transactions.run(() -> findByIdOptional(key).map(AccountEntity::toAccount));
    }

    @Override
    public Optional<Account> findByLoginId(SiteId site, LoginId loginId) {
        return transactions.run(() -> find("site = ?1 and loginId = ?2 and status <> ?3",
                site.value(), loginId.value(), AccountStatus.WITHDRAWN)
                .singleResultOptional().map(AccountEntity::toAccount));
    }

    @Override
    public void add(Account account) {
        transactions.run(() -> {
            persist(new AccountEntity(account, clock.instant()));
            flushUnlessTaken();
            return null;
        });
    }

    @Override
    public Optional<Account> lock(SiteId site, AccountId id) {
        return findByIdOptional(new AccountKey(site.value(), id.value()), LockModeType.PESSIMISTIC_WRITE)
                .map(AccountEntity::toAccount);
    }

    @Override
    public void update(Account changed) {
        findById(new AccountKey(changed.site().value(), changed.id().value())).update(changed);
        flushUnlessTaken();
    }

    /** Flushes here: what fails at COMMIT is logged by the transaction manager, values included. */
    private void flushUnlessTaken() {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new LoginIdTaken(e);
        }
    }
}
