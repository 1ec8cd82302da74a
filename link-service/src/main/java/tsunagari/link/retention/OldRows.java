package tsunagari.link.retention;

import java.time.Instant;

/** The rows that are deleted when they are old enough. */
public interface OldRows {

    /** What there are rows of. */
    enum Kind {
        /** Handshakes, from when they ended. */
        HANDSHAKES,
        /** Proofs, from when they expired; those of connections that wait stay. */
        PROOFS,
        /** Site sessions, from the end of their fixed lifetime. */
        SESSIONS,
        /** Ids of received tokens, from when they can be replayed no more. */
        RECEIVED_TOKENS,
        /** Sign-outs at the portal, from when they were received. */
        PORTAL_SIGN_OUTS,
        /** Events, from when they were delivered; the latest of each connection stays. */
        DELIVERED_EVENTS,
        /** Links to disown a connection, from when their time had passed. */
        DISOWN_LINKS,
        /** Blocks of accounts, from when they ended. */
        ACCOUNT_BLOCKS,
        /** Codes for sites' own pages, from when they could be redeemed no more. */
        HOME_CODES,
        /** Ends of sessions that sites' own pages were not told of, from when the sessions would have ended by themselves. */
        ENDED_SESSIONS,
        /** Problems that pages told of, from when they did. */
        PROBLEMS,
        /** What the support desk and auditors did, from when they did it. */
        SUPPORT_ACCESSES
    }

    /** Deletes rows from before this in the current transaction: at most so many. Returns how many. */
    int delete(Kind kind, Instant before, int most);
}
