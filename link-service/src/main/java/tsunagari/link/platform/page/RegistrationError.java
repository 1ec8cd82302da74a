package tsunagari.link.platform.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What was wrong with a submission of the registration form.
 *
 * @param pause until another attempt is allowed; present for {@link Kind#THROTTLED} alone
 */
public record RegistrationError(Kind kind, Optional<Wait> pause) implements FormError {

    /** An error that needs no time. */
    public static RegistrationError of(Kind kind) {
        return new RegistrationError(kind, Optional.empty());
    }

    /** Too many attempts; the next is allowed at the given time. */
    public static RegistrationError throttled(Instant retryAt, Instant now) {
        return new RegistrationError(Kind.THROTTLED, Optional.of(new Wait(retryAt, now)));
    }

    @Override
    public String code() {
        return kind.name();
    }

    /** The errors that a citizen can be told. None says whether an address is taken. */
    public enum Kind {
        /** No login id. */
        LOGIN_ID_EMPTY("login-id"),
        /** No mail can go to such an address. */
        LOGIN_ID_MALFORMED("login-id"),
        /** More characters than any address has. */
        LOGIN_ID_LONG("login-id"),
        /** No password. */
        PASSWORD_EMPTY("password"),
        /** Fewer characters than a password must have. */
        PASSWORD_SHORT("password"),
        /** More characters than a password may have. */
        PASSWORD_LONG("password"),
        /** The second time another one was typed. */
        PASSWORD_DIFFERS("password-again"),
        /** Not the one that the registration chose. */
        PASSWORD_WRONG("password"),
        /** Too many attempts. */
        THROTTLED("");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** The id of the field where it can be mended; empty if nothing that was typed is wrong. */
        public String field() {
            return field;
        }

        /** The id of the element that tells the error at its field; an error is told once at most. */
        public String messageId() {
            return "error-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
