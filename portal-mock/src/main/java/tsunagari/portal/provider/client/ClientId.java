package tsunagari.portal.provider.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An OAuth client's identifier; in this portal also the id of the site. */
public record ClientId(@JsonValue String value) {

    @JsonCreator
    public ClientId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A client id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
