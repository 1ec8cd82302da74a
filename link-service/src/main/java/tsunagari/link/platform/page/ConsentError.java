package tsunagari.link.platform.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What was wrong with a submission of the consent page.
 *
 * @param pause until another attempt is allowed; present for {@link Kind#THROTTLED} alone
 */
public record ConsentError(Kind kind, Optional<Wait> pause) implements FormError {

    /** An error that needs no time. */
    public static ConsentError of(Kind kind) {
        return new ConsentError(kind, Optional.empty());
    }

    /** Too many attempts; the next is allowed at the given time. */
    public static ConsentError throttled(Instant retryAt, Instant now) {
        return new ConsentError(Kind.THROTTLED, Optional.of(new Wait(retryAt, now)));
    }

    @Override
    public String code() {
        return kind.name();
    }

    /** The field that an error's link leads to. */
    public enum Field {
        /** The login id. */
        LOGIN_ID("login-id"),
        /** The password. */
        PASSWORD("password"),
        /** Both fields together; the link leads to the first. */
        BOTH("login-id"),
        /** No field: nothing that was typed is wrong, so there is no link. */
        NONE("");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        /** The id of the field's element; empty for {@link #NONE}. */
        public String id() {
            return id;
        }

        boolean covers(Field other) {
            return this == BOTH || this == other;
        }
    }

    /** The errors that a citizen can be told. */
    public enum Kind {
        /** No login id. */
        LOGIN_ID_EMPTY(Field.LOGIN_ID),
        /** No login id can look like that. */
        LOGIN_ID_MALFORMED(Field.LOGIN_ID),
        /** More characters than any login id has. */
        LOGIN_ID_LONG(Field.LOGIN_ID),
        /** No password. */
        PASSWORD_EMPTY(Field.PASSWORD),
        /** More characters than any password has. */
        PASSWORD_LONG(Field.PASSWORD),
        /** Wrong, and for the same words: unknown, suspended, withdrawn. */
        REJECTED(Field.BOTH),
        /** Too many attempts. */
        THROTTLED(Field.NONE);

        private final Field field;

        Kind(Field field) {
            this.field = field;
        }

        /** Where it can be mended. */
        public Field field() {
            return field;
        }

        /** The id of the element that tells the error at its field; an error is told once at most. */
        public String messageId() {
            return "error-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
