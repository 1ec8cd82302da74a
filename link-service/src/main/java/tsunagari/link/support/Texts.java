package tsunagari.link.support;

import java.util.Locale;
import java.util.function.Function;

/** A text in the languages of the desk. */
public record Texts(String ja, String en) {

    private static final Advice JAPANESE = Advice.in(Locale.JAPANESE);
    private static final Advice ENGLISH = Advice.in(Locale.ENGLISH);

    /** What the advice is in each of them. */
    public static Texts of(Function<Advice, String> text) {
        return new Texts(text.apply(JAPANESE), text.apply(ENGLISH));
    }
}
