package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-US,en;q=0.9,ja;q=0.8    | EN",
        "en;q=0.7, ja;q=0.8         | JA",
        "fr, de;q=0.9, en;q=0.1     | EN",
        "en-GB-oxendict, ja;q=0.5   | EN",
        "ja-Jpan-JP, en;q=0.5       | JA",
        "ja-simple, ja;q=0.9        | JA_SIMPLE",
        "ja;q=0.9, JA-X-Simple      | JA_SIMPLE",
        "ja-simple-JP               | JA_SIMPLE",
        "en , ja                    | EN"})
    void the_heaviest_range_that_names_a_language_decides(String header, Language expected) {
        assertThat(AcceptedLanguage.of(header)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*                           | JA",
        "ja;q=0, *                   | EN",
        "en;q=0, *                   | JA",
        "*, en;q=0.5                 | JA",
        "*;q=0.1, en                 | EN",
        "en;q=0.0, ja-simple;q=0.001 | JA_SIMPLE"})
    void the_wildcard_stands_for_what_no_other_range_names_and_weight_zero_refuses(String header, Language expected) {
        assertThat(AcceptedLanguage.of(header)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr, de", "*;q=0", "en;q=0", "enx", "e/n", "en;q=2", "en;q=-1", "en;q=0.1234", "en;level=1", "-", "--,;;q"})
    void what_names_none_of_them_or_breaks_the_grammar_counts_as_absent(String header) {
        assertThat(AcceptedLanguage.of(header)).isEmpty();
    }

    @Test
    void what_comes_after_the_first_thousand_characters_is_not_read() {
        assertThat(AcceptedLanguage.of("fr,".repeat(400) + "en")).isEmpty();
    }
}
