package tsunagari.account.account;

import java.util.Optional;

/** The accounts kept by this service. Each method joins the current transaction, if there is one. */
public interface Accounts {

    /** Finds an account by its id, whatever became of it. */
    Optional<Account> find(SiteId site, AccountId id);

    /** Finds the account that has a login id now; a withdrawn account has none any more. */
    Optional<Account> findByLoginId(SiteId site, LoginId loginId);

    /**
     * Adds an account, whose id must be new.
     *
     * @throws LoginIdTaken if another account of the site that is not withdrawn has the login id
     */
    void add(Account account);

    /** Finds an account and locks it until the current transaction ends. */
    Optional<Account> lock(SiteId site, AccountId id);

    /**
     * Writes status and login id of an account that the current transaction has locked.
     *
     * @throws LoginIdTaken if another account of the site has the login id
     */
    void update(Account changed);
}
