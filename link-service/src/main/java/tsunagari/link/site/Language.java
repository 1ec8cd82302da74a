package tsunagari.link.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that every citizen page exists in; the first is the default. */
public enum Language {

    /** Japanese. */
    JA("ja"),
    /** Japanese in short sentences with readings (やさしい日本語). */
    JA_SIMPLE("ja-simple"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, which is also the value of {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** The locale that the message bundles are kept under. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language with exactly this tag, if there is one. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
