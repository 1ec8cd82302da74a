package tsunagari.link.platform.page;

import java.time.Instant;

/** One event of a connection as its owner sees it. */
public record HistoryLine(Kind kind, Instant at) {

    /** What happened. */
    public enum Kind {
        /** The connection was asked for. */
        REQUESTED,
        /** The site refused the connection. */
        REFUSED,
        /** The site did not answer in time. */
        EXPIRED,
        /** The account was connected. */
        CONNECTED,
        /** Somebody signed in by the connection. */
        SIGNED_IN,
        /** The connection was released. */
        RELEASED
    }
}
