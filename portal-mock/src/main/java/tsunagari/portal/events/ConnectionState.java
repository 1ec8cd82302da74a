package tsunagari.portal.events;

/** States of a connection. Within one generation a connection only moves to a higher rank. */
public enum ConnectionState {

    /** The site's back office has yet to finish it. */
    PENDING(1),
    /** The user reaches the site by single sign-on. */
    ACTIVE(2),
    /** Ended after it was active. */
    RELEASED(3),
    /** Refused by the site's back office. */
    REFUSED(3),
    /** Ended because the back office did not answer in time. */
    EXPIRED(3);

    private final int rank;

    ConnectionState(int rank) {
        this.rank = rank;
    }

    /** Order within a generation. */
    public int rank() {
        return rank;
    }

    /** Whether the connection is there or coming. */
    public boolean live() {
        return this == PENDING || this == ACTIVE;
    }
}
