package tsunagari.account.throttle;

/** What guesses, and requests to register, are counted by. */
public enum CounterKind {
    /** One login id of one site, whether an account has it or not. */
    LOGIN_ID,
    /** One portal subject at one site. */
    SUBJECT,
    /** One client network, over all sites. */
    ADDRESS,
    /** Registrations: one address that mails go to, at one site. */
    REGISTRATION_MAILED,
    /** Registrations: one client network, over all sites. */
    REGISTRATION_ADDRESS
}
