package tsunagari.link.disown;

import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.platform.Sha256;

/** The secret of a link that the owner of an account is mailed: 256 bits, of which this service stores the hash alone. */
public record DisownToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The token that a text is; empty if it cannot be one. */
    public static Optional<DisownToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new DisownToken(text)) : Optional.empty();
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
