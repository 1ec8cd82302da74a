package tsunagari.link.support;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 問い合わせ番号: what a person reads out to the support desk. 12 random characters of Crockford's base 32, which has no
 * letters that are mistaken for digits.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    private static final Pattern GROUPS = Pattern.compile("^(\\w{4})(\\w{4})(\\w{4})$");
    private static final Pattern NOT_COUNTED = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212\u30FC]");
    private static final int LONGEST_TYPED = 64;

    /** @throws IllegalArgumentException unless the value is three groups of four, joined by hyphens */
    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a reference is three groups of four characters");
        }
    }

    /** A new one. */
    public static Reference random(SecureRandom random) {
        StringBuilder text = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    /** The reference that a text is; empty if it is none. */
    public static Optional<Reference> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
    }

    /**
     * The reference that somebody wrote down: small letters, full-width characters, and blanks or hyphens of any kind,
     * or none, are no mistake. Empty if it is none.
     */
    public static Optional<Reference> typed(String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String characters = NOT_COUNTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                .toUpperCase(Locale.ROOT);
        return parse(GROUPS.matcher(characters).replaceFirst("$1-$2-$3"));
    }

    @Override
    public String toString() {
        return value;
    }
}
