package tsunagari.account.throttle;

/** What guesses are counted by. */
public enum CounterKind {
    /** One login id of one site, whether an account has it or not. */
    LOGIN_ID,
    /** One portal subject at one site. */
    SUBJECT,
    /** One client network, over all sites. */
    ADDRESS
}
