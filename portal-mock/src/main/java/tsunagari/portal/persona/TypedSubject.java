package tsunagari.portal.persona;

import java.util.Optional;

/** What was typed on the sign-in page, and what is wrong with it; it stands there again. */
public record TypedSubject(String text, Optional<Flaw> flaw) {

    /** Nothing typed yet. */
    static final TypedSubject NONE = new TypedSubject("", Optional.empty());

    /** Why no user can be called so. */
    public enum Flaw {
        /** Nothing, or blanks alone. */
        MISSING,
        /** More than 255 characters. */
        LONG,
        /** Line breaks and other controls, or bytes that are no text. */
        UNREADABLE
    }

    /** A text that is no {@link UserId}. */
    static TypedSubject refused(String text) {
        String typed = Optional.ofNullable(text).orElse("");
        if (typed.isBlank()) {
            return new TypedSubject(typed, Optional.of(Flaw.MISSING));
        }
        boolean tooLong = typed.codePointCount(0, typed.length()) > UserId.LONGEST;
        return new TypedSubject(typed, Optional.of(tooLong ? Flaw.LONG : Flaw.UNREADABLE));
    }

    /** Whether it was refused. */
    public boolean refused() {
        return flaw.isPresent();
    }
}
