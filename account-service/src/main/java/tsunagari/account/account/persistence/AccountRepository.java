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
import tsunagari.account.platform.persistence.RetriedTransactions;

/** {@link Accounts} in MariaDB. What does not say otherwise runs in a transaction of its own. */
@ApplicationScoped
class AccountRepository implements Accounts, PanacheRepositoryBase<AccountEntity, AccountKey> {

    private final RetriedTransactions transactions;
    private final Clock clock;

    AccountRepository(RetriedTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(SiteId site, AccountId id) {
        AccountKey key = new AccountKey(site.value(), id.value());
        return transactions.inNew(() -> findByIdOptional(key).map(AccountEntity::toAccount));
    }

    @Override
    public Optional<Account> findByLoginId(SiteId site, LoginId loginId) {
        return transactions.inNew(() -> find("site = ?1 and loginId = ?2 and status <> ?3",
                site.value(), loginId.value(), AccountStatus.WITHDRAWN)
                .singleResultOptional().map(AccountEntity::toAccount));
    }

    @Override
    public void add(Account account) {
        transactions.inNew(() -> {
            // Flushed here: what fails at COMMIT is logged by the transaction manager, values included.
            persistAndFlush(new AccountEntity(account, clock.instant()));
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
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new LoginIdTaken(e);
        }
    }
}
