package tsunagari.events;

import java.time.Instant;

/** The tokens that have been acted upon, on whichever replica: a token counts once. */
public interface ReceivedTokens {

    /**
     * Notes the token in the current transaction, which also holds what the token brings about.
     *
     * @param audience what the issuer calls the receiver: it may use one id in its tokens to several
     * @param keepUntil when its age alone refuses it
     * @return whether it is the first time; false for a token of that issuer, audience and id that was noted before
     */
    boolean firstTime(String issuer, String audience, String tokenId, Instant at, Instant keepUntil);
}
