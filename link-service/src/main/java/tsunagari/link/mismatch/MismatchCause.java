package tsunagari.link.mismatch;

/** Why a sign-in from the portal matches nothing here. For the support desk; the citizen's page is the same for each. */
public enum MismatchCause {
    /** This portal subject was never connected here. */
    NO_CONNECTION,
    /** The connection was released on this side. */
    RELEASED_HERE,
    /** The account was withdrawn. */
    ACCOUNT_WITHDRAWN,
    /** The account is suspended. */
    ACCOUNT_SUSPENDED
}
