package tsunagari.account.linking;

import java.util.regex.Pattern;

/**
 * link-service's identifier of a connection.
 *
 * @param value a UUID in lower case (RFC 9562)
 */
public record ConnectionId(String value) {

    /** The form of a connection id. */
    public static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException if the value has another form */
    public ConnectionId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a connection id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
