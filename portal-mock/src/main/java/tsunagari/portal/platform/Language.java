package tsunagari.portal.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The three languages of every page. */
public enum Language {

    /** 日本語. */
    JA("ja"),
    /** やさしい日本語: short sentences with readings in brackets. */
    JA_SIMPLE("ja-simple"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Tag of message bundles, of the {@code lang} attribute and parameter, and of the test hooks. */
    public String tag() {
        return tag;
    }

    /** Locale of the message bundle. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The words in this language; Japanese when they were not given in it. */
    public <T> T choose(Map<String, T> byTag) {
        return Optional.ofNullable(byTag.get(tag))
                .or(() -> Optional.ofNullable(byTag.get(JA.tag)))
                .orElseThrow(() -> new IllegalStateException("There are no texts in " + tag + " and none in ja"));
    }

    /** The language of a tag, if it is one of ours. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
