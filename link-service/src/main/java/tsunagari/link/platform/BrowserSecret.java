package tsunagari.link.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** 256 random bits that one browser keeps in a cookie; this service stores their hash alone. */
public abstract class BrowserSecret {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    /** @param value from {@link #textOf}, or {@link #wellFormed} */
    protected BrowserSecret(String value) {
        this.value = value;
    }

    /** The text of a new secret. */
    protected static String textOf(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text could be a secret. */
    protected static boolean wellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The secret, for the cookie. */
    public final String reveal() {
        return value;
    }

    /** What is stored of it. */
    public final byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public final String toString() {
        return "[redacted]";
    }
}
