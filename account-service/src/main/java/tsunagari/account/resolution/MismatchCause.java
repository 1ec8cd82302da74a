package tsunagari.account.resolution;

/** Why the two sides do not agree, with the one thing that mends it. */
public enum MismatchCause {
    /** No usable connection came about, and none was ended. */
    NO_CONNECTION(Remedy.CONNECT),
    /** The connection was ended on this side. */
    RELEASED_HERE(Remedy.CONNECT),
    /** The account was given up; a new one must be registered. */
    ACCOUNT_WITHDRAWN(Remedy.REGISTER),
    /** The account may not be used until the site's desk lifts its suspension. */
    ACCOUNT_SUSPENDED(Remedy.CONTACT);

    private final Remedy remedy;

    MismatchCause(Remedy remedy) {
        this.remedy = remedy;
    }

    /** What mends it. */
    public Remedy remedy() {
        return remedy;
    }
}
