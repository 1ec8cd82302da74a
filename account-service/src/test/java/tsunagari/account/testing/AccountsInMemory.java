package tsunagari.account.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;

/** {@link Accounts} without a database. */
public final class AccountsInMemory implements Accounts {

    private final List<Account> accounts = new ArrayList<>();

    @Override
    public Optional<Account> find(SiteId site, AccountId id) {
        return accounts.stream().filter(account -> account.site().equals(site) && account.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Account> findByLoginId(SiteId site, LoginId loginId) {
        return accounts.stream().filter(account -> account.site().equals(site) && account.loginId().equals(loginId)
                && account.status() != AccountStatus.WITHDRAWN).findFirst();
    }

    @Override
    public Optional<Account> lock(SiteId site, AccountId id) {
        return find(site, id);
    }

    @Override
    public void update(Account changed) {
        accounts.replaceAll(account -> account.site().equals(changed.site()) && account.id().equals(changed.id())
                ? changed : account);
    }

    @Override
    public void add(Account account) {
        accounts.add(account);
    }
}
