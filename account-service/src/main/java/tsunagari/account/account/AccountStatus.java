package tsunagari.account.account;

/** What became of an account. */
public enum AccountStatus {
    /** Usable. */
    ACTIVE,
    /** Kept, but not usable until the site lifts the suspension. */
    SUSPENDED,
    /** Given up by its owner, for good; its login id may be registered again and inherits nothing. */
    WITHDRAWN
}
