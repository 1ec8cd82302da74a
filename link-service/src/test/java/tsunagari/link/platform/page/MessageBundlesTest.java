package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.Language;

class MessageBundlesTest {

    /** Proper names, official titles, number formats and words that are easy already. */
    private static final Set<String> SAME_IN_EASY_JAPANESE = Set.of("languageName_$JA", "languageName_$JA_SIMPLE",
            "languageName_$EN", "officialTitle", "registrationOfficialTitle", "releaseOfficialTitle",
            "completedOfficialTitle", "withdrawOfficialTitle", "signedOutTitle", "top", "name", "release");
    private static final Set<String> JAPANESE_IN_ENGLISH = Set.of("languageName_$JA", "languageName_$JA_SIMPLE",
            "officialTitle", "registrationOfficialTitle", "releaseOfficialTitle", "completedOfficialTitle",
            "withdrawOfficialTitle");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}.]*)[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"common", "consent", "mismatch", "registration", "home", "pending", "disown", "problem"})
    void every_language_has_the_same_keys(String bundle) throws IOException {
        Set<Object> keys = bundle(bundle, Language.JA).keySet();

        assertThat(keys).isNotEmpty();
        assertThat(bundle(bundle, Language.JA_SIMPLE).keySet()).isEqualTo(keys);
        assertThat(bundle(bundle, Language.EN).keySet()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "consent", "mismatch", "registration", "home", "pending", "disown", "problem"})
    void easy_japanese_is_written_afresh(String bundle) throws IOException {
        Properties japanese = bundle(bundle, Language.JA);
        Properties easy = bundle(bundle, Language.JA_SIMPLE);

        for (String key : japanese.stringPropertyNames()) {
            if (!SAME_IN_EASY_JAPANESE.contains(key)) {
                assertThat(easy.getProperty(key)).as(key).isNotEqualTo(japanese.getProperty(key)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "consent", "mismatch", "registration", "home", "pending", "disown", "problem"})
    void english_texts_hold_japanese_words_only_in_brackets_or_quotes(String bundle) throws IOException {
        Properties english = bundle(bundle, Language.EN);

        for (String key : english.stringPropertyNames()) {
            if (!JAPANESE_IN_ENGLISH.contains(key)) {
                String text = english.getProperty(key).replaceAll("[(“][^()“”]*[)”]", "");
                assertThat(JAPANESE.matcher(text).find()).as(key + ": " + text).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "consent", "mismatch", "registration", "home", "pending", "disown", "problem"})
    void a_text_says_the_same_things_in_every_language(String bundle) throws IOException {
        Properties japanese = bundle(bundle, Language.JA);

        for (Language language : Language.values()) {
            Properties texts = bundle(bundle, language);
            for (String key : japanese.stringPropertyNames()) {
                assertThat(placeholders(texts.getProperty(key))).as(language + " " + key)
                        .isEqualTo(placeholders(japanese.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "consent", "mismatch", "registration", "home", "pending", "disown", "problem"})
    void in_easy_japanese_a_kanji_has_its_reading_behind_it_the_first_time(String bundle) throws IOException {
        Properties easy = bundle(bundle, Language.JA_SIMPLE);

        for (String key : easy.stringPropertyNames()) {
            if (!SAME_IN_EASY_JAPANESE.contains(key)) {
                assertThat(EasyJapanese.withoutReading(easy.getProperty(key))).as(key).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "act", "drift"})
    void the_desks_pages_say_the_same_in_japanese_and_english_and_are_in_no_other_language(String bundle) throws IOException {
        Properties japanese = bundle(bundle, Language.JA);
        Properties english = bundle(bundle, Language.EN);

        assertThat(english.keySet()).isNotEmpty().isEqualTo(japanese.keySet());
        assertThat(getClass().getResource("/messages/" + bundle + "_ja-simple.properties")).isNull();
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(japanese.getProperty(key)));
            assertThat(JAPANESE.matcher(english.getProperty(key)).find()).as(key).isFalse();
        }
    }

    @Test
    void a_button_is_quoted_in_its_own_words() throws IOException {
        for (Language language : Language.values()) {
            Properties consent = bundle("consent", language);
            assertThat(consent.getProperty("notYou")).as(language.tag()).contains(consent.getProperty("cancel"));
            assertThat(consent.getProperty("agreeNote")).as(language.tag()).contains(consent.getProperty("agree"));
        }
    }

    @Test
    void the_sites_of_the_demonstration_are_easy_to_read_too() throws IOException {
        Properties demonstration = properties("/application-demo.properties");

        assertThat(demonstration.stringPropertyNames()).filteredOn(key -> key.contains(".texts.ja-simple.")).hasSize(36)
                .allSatisfy(key -> assertThat(EasyJapanese.withoutReading(demonstration.getProperty(key))).as(key).isEmpty());
    }

    /** What a text is given, without what it makes of that. */
    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Properties bundle(String name, Language language) throws IOException {
        return properties("/messages/" + name + "_" + language.tag() + ".properties");
    }

    private static Properties properties(String resource) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                MessageBundlesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
