package tsunagari.portal.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one handshake in the journal. It opens nothing and travels to no client, so it may be shown. */
public record HandshakeId(@JsonValue String value) {

    private static final Pattern LEGAL = Pattern.compile("h-[A-Za-z0-9_-]{1,62}");

    public HandshakeId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("A handshake id is h- and letters, digits, hyphens or underscores");
        }
    }

    /** The id, if the text can be one. */
    public static Optional<HandshakeId> parse(String text) {
        return Optional.ofNullable(text).filter(given -> LEGAL.matcher(given).matches()).map(HandshakeId::new);
    }
}
