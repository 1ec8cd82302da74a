package tsunagari.account.account;

/**
 * An account at a site.
 *
 * @param site where it is kept
 * @param id its identifier within the site
 * @param loginId what its owner types
 * @param passwordHash against what the password is checked
 * @param status what became of it
 */
public record Account(SiteId site, AccountId id, LoginId loginId, PasswordHash passwordHash, AccountStatus status) {

    /** The same account with another status. */
    public Account withStatus(AccountStatus changed) {
        return new Account(site, id, loginId, passwordHash, changed);
    }

    /** The same account with another login id. */
    public Account withLoginId(LoginId changed) {
        return new Account(site, id, changed, passwordHash, status);
    }
}
