package tsunagari.portal.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identifies a connection at both sides: a UUID. */
public record ConnectionId(@JsonValue String value) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @JsonCreator
    public ConnectionId {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A connection id is a UUID");
        }
    }

    /** The id, if the text is one. */
    public static Optional<ConnectionId> parse(String text) {
        return Optional.ofNullable(text).filter(given -> UUID_FORM.matcher(given).matches()).map(ConnectionId::new);
    }
}
