package tsunagari.link.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.site.LoginIdKind;

/** What can be told of a login id without asking anybody: whether it could be one at all. */
public final class LoginIdRules {

    private static final int LONGEST = 254;
    /** What nobody types on purpose: controls, invisible characters, and what undecodable bytes were read as. */
    private static final String STRAY = "\\p{Cc}\\p{Cf}\\p{Cs}\uFFFD";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@" + STRAY + "]+@[^\\s@" + STRAY + "]+");
    /** Grouped by whatever a keyboard or a letter has between the groups: the account service reads the digits alone. */
    private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Pd}\u2212\u30FC]*(?:[0-9][\\s\\p{Pd}\u2212\u30FC]*)+");
    private static final Pattern USER_ID = Pattern.compile("[^" + STRAY + "]+");

    /** What HTML calls a valid e-mail address (section 4.10.5.1.5): mails can go there. */
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern MAILABLE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    private LoginIdRules() {
    }

    /** What is wrong with a login id. */
    public enum Flaw {
        /** Nothing was typed. */
        EMPTY,
        /** No login id of this kind looks like that. */
        MALFORMED,
        /** No login id is that long. */
        TOO_LONG
    }

    /** What is wrong with this login id, typed perhaps with full-width characters and spaces around it. */
    public static Optional<Flaw> check(LoginIdKind kind, String typed) {
        return check(formOf(kind), typed);
    }

    /** What is wrong with this address for an account that is yet to be: a mail must reach it. */
    public static Optional<Flaw> checkMailable(String typed) {
        return check(MAILABLE, typed);
    }

    private static Optional<Flaw> check(Pattern form, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (text.length() > LONGEST || typed.length() > LONGEST) {
            return Optional.of(Flaw.TOO_LONG);
        }
        return form.matcher(text).matches() ? Optional.empty() : Optional.of(Flaw.MALFORMED);
    }

    private static Pattern formOf(LoginIdKind kind) {
        return switch (kind) {
            case EMAIL -> EMAIL;
            case NUMBER -> NUMBER;
            case USER_ID -> USER_ID;
        };
    }
}
