package tsunagari.account.account;

/** When a connection to an account of a site becomes usable. */
public enum LinkingMode {
    /** As soon as the credentials are verified. */
    IMMEDIATE,
    /** When the site's back office has finished the linking. */
    DEFERRED
}
