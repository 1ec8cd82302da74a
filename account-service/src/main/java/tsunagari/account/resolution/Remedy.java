package tsunagari.account.resolution;

/** What a citizen can do about a mismatch. */
public enum Remedy {
    /** Connect (again). */
    CONNECT,
    /** Register an account, then connect. */
    REGISTER,
    /** Ask the site's desk. */
    CONTACT
}
