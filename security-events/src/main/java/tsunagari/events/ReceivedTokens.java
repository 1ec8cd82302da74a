package tsunagari.events;

import java.time.Instant;

/** The tokens that have been acted upon, on whichever replica: a token counts once. */
public interface ReceivedTokens {

    /** What a token says; an issuer numbers each kind by itself. */
    enum Kind {
        /** Of something that happened (RFC 8417). */
        EVENT,
        /** That somebody signed out (OpenID Connect Back-Channel Logout 1.0). */
        LOGOUT
    }

    /**
     * Notes the token in the current transaction, which also holds what the token brings about.
     *
     * @param audience what the issuer calls the receiver: it may use one id in its tokens to several
     * @param keepUntil when its age alone refuses it
     * @return whether it is the first time; false for a token of that issuer, audience, kind and id that was noted before
     */
    boolean firstTime(String issuer, String audience, Kind kind, String tokenId, Instant at, Instant keepUntil);
}
