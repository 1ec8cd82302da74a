package tsunagari.link.registration;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells one showing of a form from every other: 128 random bits. */
public record FormId(String value) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** A new one. */
    public static FormId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FormId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The one that a form carries, or a new one if it carries none. */
    public static FormId of(String text, SecureRandom random) {
        return parse(text).orElseGet(() -> random(random));
    }

    /** The one that a text is; empty if it cannot be one. */
    public static Optional<FormId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new FormId(text)) : Optional.empty();
    }
}
