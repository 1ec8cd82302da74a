package tsunagari.link.connection;

import java.util.Set;

/** The life of a connection: {@code PENDING -> ACTIVE -> RELEASED}, {@code PENDING -> REFUSED | EXPIRED | RELEASED}. */
public enum ConnectionState {

    /** The site's back office has not finished the linking. */
    PENDING(1),
    /** The portal subject may sign in to the account. */
    ACTIVE(2),
    /** Ended by a release, after it was active or while it waited. */
    RELEASED(3),
    /** The back office refused. */
    REFUSED(3),
    /** The back office did not answer in time. */
    EXPIRED(3);

    private final int rank;

    ConnectionState(int rank) {
        this.rank = rank;
    }

    /** Orders the states of one generation: a receiver of events applies only what ranks higher than what it has. */
    public int rank() {
        return rank;
    }

    /** Whether the subject and the account are taken by a connection in this state. */
    public boolean live() {
        return this == PENDING || this == ACTIVE;
    }

    /** Whether a connection in this state may go over to another. */
    public boolean mayBecome(ConnectionState next) {
        return switch (this) {
            case PENDING -> Set.of(ACTIVE, REFUSED, EXPIRED, RELEASED).contains(next);
            case ACTIVE -> next == RELEASED;
            case RELEASED, REFUSED, EXPIRED -> false;
        };
    }
}
