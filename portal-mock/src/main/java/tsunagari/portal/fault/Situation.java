package tsunagari.portal.fault;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the portal knows, at the place where a fault may strike, of the message at hand.
 *
 * @param client the client that gets it
 * @param person whether it is about the user whom a scope names by persona id, typed subject or pairwise subject
 * @param browser the browser in which its handshake runs
 */
public record Situation(Optional<String> client, Predicate<String> person, Optional<String> browser) {

    /** Nothing is known: only a fault without a scope strikes. */
    public static final Situation UNKNOWN = new Situation(Optional.empty(), name -> false, Optional.empty());
}
