package tsunagari.link.support;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;

/**
 * Something that happened, as the support desk may see it: nothing that names a person.
 *
 * @param code what it was: a problem, an outcome, a state, a transition or an action, by its kind
 * @param cause why, if that is known
 * @param actor by whose act, if it is a transition
 * @param site where; empty if it is not kept
 */
public record Happening(Instant at, Kind kind, String code, Optional<String> cause, Optional<String> actor,
        Optional<String> site, Optional<ConnectionId> connection) {

    /** What kind of thing. */
    public enum Kind {
        /** A page told of a problem. */
        PROBLEM,
        /** A handshake with the portal ended. */
        HANDSHAKE,
        /** What became of the consent page that the handshake led to. */
        CONSENT,
        /** A connection changed. */
        CONNECTION,
        /** The support desk did something. */
        SUPPORT
    }
}
