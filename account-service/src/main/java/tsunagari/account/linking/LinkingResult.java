package tsunagari.account.linking;

/** How the back office answers a linking. */
public enum LinkingResult {
    /** The connection may be used. */
    COMPLETED,
    /** The connection will not come about. */
    REFUSED
}
