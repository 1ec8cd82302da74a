package tsunagari.account.account;

import java.util.Optional;

/**
 * An account at a site.
 *
 * @param site where it is kept
 * @param id its identifier within the site
 * @param loginId what its owner types
 * @param passwordHash against what the password is checked
 * @param status what became of it
 * @param confirmedEmail an address that the owner has confirmed, kept beside a login id of another kind
 */
public record Account(SiteId site, AccountId id, LoginId loginId, PasswordHash passwordHash, AccountStatus status,
        Optional<EmailAddress> confirmedEmail) {

    /** An account without an address beside its login id. */
    public Account(SiteId site, AccountId id, LoginId loginId, PasswordHash passwordHash, AccountStatus status) {
        this(site, id, loginId, passwordHash, status, Optional.empty());
    }

    /** The same account with another status. */
    public Account withStatus(AccountStatus changed) {
        return new Account(site, id, loginId, passwordHash, changed, confirmedEmail);
    }

    /** The same account with another login id. */
    public Account withLoginId(LoginId changed) {
        return new Account(site, id, changed, passwordHash, status, confirmedEmail);
    }

    /**
     * Where the owner can be told of what happens to the account: its own address, never one that somebody names.
     *
     * @return empty if there is none; a withdrawn account's may be somebody else's by now
     */
    public Optional<EmailAddress> ownersAddress(LoginIdKind kind) {
        if (status == AccountStatus.WITHDRAWN) {
            return Optional.empty();
        }
        return kind == LoginIdKind.EMAIL ? EmailAddress.of(loginId.value()) : confirmedEmail;
    }
}
