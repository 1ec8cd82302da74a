package tsunagari.link.mypage;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a person's connection, as they are told of it.
 *
 * @param reference the number under which the support desk finds it; what the desk did has none
 */
public record Happening(Kind kind, Instant at, Optional<String> reference) {

    /** The kinds of things that happen. */
    public enum Kind {
        /** The connection was asked for, and waits for the site. */
        REQUESTED,
        /** The site refused it. */
        REFUSED,
        /** The site did not answer in time. */
        EXPIRED,
        /** It was made. */
        CONNECTED,
        /** It was used to sign in. */
        SIGNED_IN,
        /** The person ended it at the site, or it ended with something else of theirs. */
        RELEASED,
        /** The person ended it at the portal. */
        RELEASED_AT_PORTAL,
        /** The support desk ended it. */
        RELEASED_BY_SUPPORT,
        /** The account's connection moved to another user of the portal. */
        REPLACED,
        /** The account's owner ended it by the link in a mail. */
        OWNER_DISOWNED,
        /** It ended because the person connected anew. */
        CONNECTED_ANEW,
        /** The support desk looked at its records. */
        SEEN_BY_SUPPORT
    }
}
