package tsunagari.account.status;

/** What became of a change to an account. */
public enum ChangeOutcome {
    /** The account is as wanted, now or already. */
    DONE,
    /** The site has no such account. */
    UNKNOWN_ACCOUNT,
    /** The account is withdrawn, which is for good. */
    WITHDRAWN,
    /** Another account of the site has the login id. */
    LOGIN_ID_TAKEN
}
