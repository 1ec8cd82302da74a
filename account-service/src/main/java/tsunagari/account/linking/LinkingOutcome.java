package tsunagari.account.linking;

/** What became of noting or answering a linking. */
public enum LinkingOutcome {
    /** It is as wanted, now or already. */
    DONE,
    /** The site has no such account, or it is withdrawn. */
    UNKNOWN_ACCOUNT,
    /** The account has no such linking. */
    UNKNOWN_LINKING,
    /** It was answered before, and otherwise. */
    ANSWERED
}
