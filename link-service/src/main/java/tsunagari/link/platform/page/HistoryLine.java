package tsunagari.link.platform.page;

import java.time.Instant;

/** One event of a connection as its owner sees it. */
public record HistoryLine(Kind kind, Instant at) {

    /** What happened; the names are those of what a person is told of. */
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
        RELEASED,
        /** The connection was released at the portal. */
        RELEASED_AT_PORTAL,
        /** The support desk released the connection. */
        RELEASED_BY_SUPPORT,
        /** The account's connection moved to another user of the portal. */
        REPLACED,
        /** The account's owner ended the connection by the link in a mail. */
        OWNER_DISOWNED,
        /** The connection ended, to be made anew. */
        CONNECTED_ANEW,
        /** The support desk looked at the connection's records. */
        SEEN_BY_SUPPORT
    }
}
