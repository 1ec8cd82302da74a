package tsunagari.account.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a registration and its confirmation in the same browser have in common.
 *
 * @param value a hash of the browser's secret
 */
public record Binding(String value) {

    /** Whether the two are one, in a time that does not tell how much of them is. */
    boolean matches(Binding other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.US_ASCII),
                other.value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Binding[redacted]";
    }
}
