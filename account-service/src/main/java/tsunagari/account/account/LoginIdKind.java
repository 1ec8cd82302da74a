package tsunagari.account.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a site's citizens type as their login id, with the rules that make two spellings of it one. */
public enum LoginIdKind {

    /** E-mail address: NFKC, trimmed, lower case. */
    EMAIL {
        @Override
        String canonicalText(String compatible) {
            return compatible.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        String maskedText(String canonical) {
            int at = canonical.lastIndexOf('@');
            return at < 0 ? HIDDEN : firstOf(canonical.substring(0, at)) + HIDDEN + canonical.substring(at);
        }
    },

    /** A number, however grouped: NFKC, digits only. */
    NUMBER {
        @Override
        String canonicalText(String compatible) {
            return compatible.replaceAll("[^0-9]", "");
        }

        @Override
        String maskedText(String canonical) {
            int shown = canonical.length() >= 2 * TAIL ? TAIL : 0;
            return HIDDEN + canonical.substring(canonical.length() - shown);
        }
    },

    /** A name of the citizen's choice: NFKC, trimmed, case kept. */
    USER_ID {
        @Override
        String canonicalText(String compatible) {
            return compatible.strip();
        }

        @Override
        String maskedText(String canonical) {
            return firstOf(canonical) + HIDDEN;
        }
    };

    private static final String HIDDEN = "***";
    private static final int TAIL = 4;

    /**
     * Brings a typed login id into the form that is stored, compared and throttled.
     *
     * @return empty if it is not well-formed Unicode: the database would store another text
     */
    public Optional<LoginId> canonical(String typed) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(typed)
                ? Optional.of(new LoginId(canonicalText(Normalizer.normalize(typed, Normalizer.Form.NFKC))))
                : Optional.empty();
    }

    /** A form that its owner recognises and that others cannot use; its length does not tell the original's. */
    public String masked(LoginId loginId) {
        return maskedText(loginId.value());
    }

    abstract String canonicalText(String compatible);

    abstract String maskedText(String canonical);

    /** Nothing of a one-character text is shown: the first character would be all of it. */
    private static String firstOf(String text) {
        return text.codePointCount(0, text.length()) < 2 ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
