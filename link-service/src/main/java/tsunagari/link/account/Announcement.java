package tsunagari.link.account;

/** What the account service says to a linking that its back office is to finish. */
public enum Announcement {
    /** It knows of it now, or did already. */
    NOTED,
    /** The back office has answered already; its event tells how. */
    ANSWERED,
    /** There is no such account. */
    ACCOUNT_UNKNOWN
}
