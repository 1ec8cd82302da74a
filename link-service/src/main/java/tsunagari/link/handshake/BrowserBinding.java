package tsunagari.link.handshake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.platform.Sha256;

/** The secret of one browser at one site, kept in its cookie: 256 random bits. Only its hash is stored. */
public final class BrowserBinding {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private BrowserBinding(String value) {
        this.value = value;
    }

    /** A new one. */
    public static BrowserBinding random(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new BrowserBinding(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The binding that a cookie's value is; empty if it cannot be one. */
    public static Optional<BrowserBinding> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new BrowserBinding(text)) : Optional.empty();
    }

    /** The secret, for the cookie. */
    public String reveal() {
        return value;
    }

    /** What is stored of it. */
    public byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
