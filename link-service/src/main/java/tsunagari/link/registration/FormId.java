package tsunagari.link.registration;

import java.security.SecureRandom;
import java.util.Base64;
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
        return text != null && FORM.matcher(text).matches() ? new FormId(text) : random(random);
    }
}
