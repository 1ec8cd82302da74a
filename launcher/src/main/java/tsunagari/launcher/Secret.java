package tsunagari.launcher;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A password or key that must not appear in a log by accident. */
public final class Secret {
    private static final int RANDOM_BYTES = 32;

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Wraps a secret that came from elsewhere. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Makes a secret of 256 random bits, written in 43 characters of base64url. */
    public static Secret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret itself, to be handed to whoever needs it and to nobody else. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
