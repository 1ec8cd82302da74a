package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.site.Language.EN;
import static tsunagari.link.site.Language.JA;
import static tsunagari.link.site.Language.JA_SIMPLE;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.Language;

class LanguageNegotiationTest {

    @Test
    void the_parameter_goes_before_the_cookie_and_the_cookie_before_the_header() {
        assertThat(choose("en", "ja-simple", "ja")).isEqualTo(EN);
        assertThat(choose(null, "ja-simple", "en")).isEqualTo(JA_SIMPLE);
        assertThat(choose(null, null, "en")).isEqualTo(EN);
        assertThat(choose(null, null, null)).isEqualTo(JA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "EN", "en-US", "ja_simple", "\"><script>"})
    void an_unknown_parameter_or_cookie_counts_as_absent(String unknown) {
        assertThat(choose(unknown, unknown, "en")).isEqualTo(EN);
        assertThat(choose(unknown, "ja-simple", "en")).isEqualTo(JA_SIMPLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-US,en;q=0.9,ja;q=0.8 | EN",
        "ja,en-US;q=0.9,en;q=0.8 | JA",
        "en;q=0.7, ja;q=0.8      | JA",
        "fr, de;q=0.9, en;q=0.1  | EN",
        "fr, de                  | JA",
        "EN-gb                   | EN",
        "ja-JP                   | JA",
        "ja-simple, ja;q=0.9     | JA_SIMPLE",
        "ja;q=0.9, JA-Simple     | JA_SIMPLE",
        "en, ja                  | EN",
        "ja, en                  | JA",
        "enx                     | JA"})
    void the_heaviest_range_that_names_a_language_decides(String header, Language expected) {
        assertThat(choose(null, null, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-GB-oxendict, ja;q=0.5 | EN",
        "ja-Jpan-JP, en;q=0.5     | JA",
        "ja-x-simple, en;q=0.5    | JA_SIMPLE",
        "JA-X-Simple              | JA_SIMPLE",
        "ja-simple-JP             | JA_SIMPLE",
        "ja-x-simplest            | JA",
        "fr-ja, x-en, en;q=0.1    | EN"})
    void a_range_is_shortened_from_its_end_until_it_names_a_language(String header, Language expected) {
        assertThat(choose(null, null, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*                | JA",
        "ja;q=0, *        | EN",
        "en;q=0, *        | JA",
        "*, en;q=0.5      | JA",
        "*;q=0.1, en      | EN",
        "*;q=0            | JA",
        "en;q=0           | JA",
        "en;q=0.0, ja-simple;q=0.001 | JA_SIMPLE"})
    void the_wildcard_stands_for_what_no_other_range_names_and_weight_zero_refuses(String header, Language expected) {
        assertThat(choose(null, null, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en;q=2, ja-simple;q=0.1      | JA_SIMPLE",
        "en;q=, ja-simple;q=0.1       | JA_SIMPLE",
        "en;q=0.1234, ja-simple;q=0.1 | JA_SIMPLE",
        "en;q=-1, ja-simple;q=0.1     | JA_SIMPLE",
        "en;level=1, ja-simple;q=0.1  | JA_SIMPLE",
        "e/n, ;;, en_US, ja-simple    | JA_SIMPLE",
        ",,, , en ; q=0.5 ,           | EN"})
    void elements_that_break_the_grammar_are_ignored(String header, Language expected) {
        assertThat(choose(null, null, header)).isEqualTo(expected);
    }

    @Test
    void what_comes_after_the_first_thousand_characters_is_not_read() {
        assertThat(choose(null, null, "fr,".repeat(400) + "en")).isEqualTo(JA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en              | EN",
        "fr en ja        | EN",
        "fr-CA ja-simple | JA_SIMPLE",
        "EN-us ja        | EN",
        "ja-JP en        | JA",
        "fr de           | JA_SIMPLE",
        "* en_US         | JA_SIMPLE"})
    void the_first_known_of_the_portals_locales_goes_before_the_header(String locales, Language expected) {
        assertThat(choose(null, null, locales, "ja-simple")).isEqualTo(expected);
    }

    @Test
    void the_portals_locales_come_after_the_parameter_and_the_cookie() {
        assertThat(choose("ja", null, "en", null)).isEqualTo(JA);
        assertThat(choose(null, "ja-simple", "en", null)).isEqualTo(JA_SIMPLE);
        assertThat(choose("fr", "de", "en", "ja")).isEqualTo(EN);
    }

    private static Language choose(String parameter, String cookie, String header) {
        return choose(parameter, cookie, null, header);
    }

    private static Language choose(String parameter, String cookie, String locales, String header) {
        return LanguageNegotiation.choose(Optional.ofNullable(parameter), Optional.ofNullable(cookie),
                Optional.ofNullable(locales), Optional.ofNullable(header));
    }
}
