package tsunagari.link.reconciliation;

/** What brings two sides into agreement. None of them connects anybody who has not proved both sides. */
public enum Repair {

    /** The portal is told of the connection here once more; it takes it only if what it has is older. */
    DELIVER_AGAIN,
    /** The connection here ends, as the portal's has. */
    RELEASE_HERE,
    /** The portal is told, under a generation after all that it can know, that nobody is connected. */
    TELL_NOT_CONNECTED,
    /** The connection here ends and the portal is told that nobody is connected: the person connects anew. */
    START_ANEW,
    /** Nothing: the end of the wait tells the portal. */
    LEAVE;

    /** Whether a connection here ends by it. */
    boolean releases() {
        return this == RELEASE_HERE || this == START_ANEW;
    }
}
