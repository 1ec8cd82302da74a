package tsunagari.link.support;

/** Why the support desk ends a connection, or lets an account be connected again. No free text: nobody's data belong in it. */
public enum SupportReason {
    /** The person whose connection it is asked for it. */
    CALLER_ASKED,
    /** It connects a person to somebody else's account. */
    WRONG_PERSON,
    /** Somebody may be misusing it. */
    MISUSE_SUSPECTED,
    /** The account was closed, or its owner died. */
    ACCOUNT_CLOSED,
    /** Something else, which the desk's own records say. */
    OTHER
}
