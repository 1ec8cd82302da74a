package tsunagari.link.connection;

import java.util.UUID;

/** Names one connection to the portal, the account service and the support desk. */
public record ConnectionId(UUID value) {

    /** Reads the text form. @throws IllegalArgumentException if it is no UUID in its canonical form */
    public static ConnectionId of(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("not a canonical UUID");
        }
        return new ConnectionId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
