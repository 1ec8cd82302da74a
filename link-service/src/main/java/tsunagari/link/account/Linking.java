package tsunagari.link.account;

/** When a connection to an account can be used. */
public enum Linking {
    /** At once. */
    IMMEDIATE,
    /** When the site's back office has finished the linking. */
    DEFERRED
}
