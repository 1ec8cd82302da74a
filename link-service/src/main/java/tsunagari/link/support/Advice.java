package tsunagari.link.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import tsunagari.link.support.Happening.Kind;

/**
 * What the support desk is told of a happening, in one language: what it was, its likely cause, and what to tell the
 * caller.
 */
public final class Advice {

    private final ResourceBundle texts;

    private Advice(Locale language) {
        this.texts = ResourceBundle.getBundle("support.advice", language, Advice.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The advice in a language. */
    public static Advice in(Locale language) {
        return new Advice(language);
    }

    /** What happened. */
    public String what(Happening happening) {
        return text(happening, "what");
    }

    /** Why, most likely. */
    public String likelyCause(Happening happening) {
        return text(happening, "cause");
    }

    /** What to tell the caller. */
    public String tell(Happening happening) {
        return text(happening, "tell");
    }

    /** With the cause if there is a text for it, otherwise by the code, otherwise the general one. */
    private String text(Happening happening, String part) {
        String code = happening.kind() + "." + happening.code();
        return happening.cause().map(cause -> code + "." + cause + "." + part).filter(texts::containsKey)
                .or(() -> Optional.of(code + "." + part).filter(texts::containsKey))
                .map(texts::getString).orElseGet(() -> texts.getString("GENERAL." + part));
    }

    /** Whether there is a text of its own for this. */
    boolean knows(Kind kind, String code) {
        return List.of("what", "cause", "tell").stream().allMatch(part -> texts.containsKey(kind + "." + code + "." + part));
    }
}
