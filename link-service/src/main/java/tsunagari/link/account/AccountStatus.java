package tsunagari.link.account;

/** What has become of an account. */
public enum AccountStatus {
    /** May be used. */
    ACTIVE,
    /** Closed for now. */
    SUSPENDED,
    /** Ended for good; an account that does not exist counts as this. */
    WITHDRAWN
}
