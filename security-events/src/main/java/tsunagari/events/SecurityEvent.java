package tsunagari.events;

import java.util.Map;
import java.util.Optional;

/**
 * The one event of a token (RFC 8417, section 2.2, {@code events}).
 *
 * @param type the event type identifier, a URI
 * @param claims the event's body
 */
public record SecurityEvent(String type, Map<String, Object> claims) {

    /** Keeps an unmodifiable view of the claims. */
    public SecurityEvent {
        claims = Map.copyOf(claims);
    }

    /** The claim with this name, if it is a text that is not empty. */
    public Optional<String> text(String name) {
        return new Claims(claims).text(name);
    }

    /** The claim with this name, if it is an integer from 0 to the largest {@code long}. */
    public Optional<Long> count(String name) {
        return new Claims(claims).count(name);
    }
}
