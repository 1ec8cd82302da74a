package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({
        "求職 花子, 求● 花●",
        "求職　花子, 求● 花●",
        "求職花子, 求●",
        "John Smith, J● S●",
        "林 花子, ● 花●",
        "林, ●",
        "a b c d e f, ● ● ● ●"})
    void the_first_letter_of_each_part_is_shown_and_one_letter_parts_are_not(String name, String masked) {
        assertThat(MaskedName.of(name)).contains(masked);
    }

    @Test
    void the_mark_does_not_tell_how_long_the_name_is() {
        assertThat(MaskedName.of("花子")).isEqualTo(MaskedName.of("花子右衛門"));
    }

    @Test
    void a_letter_outside_the_basic_plane_is_kept_whole() {
        assertThat(MaskedName.of("𠮷田 𩸽子")).contains("𠮷● 𩸽●");
        assertThat(MaskedName.of("𠮷")).contains("●");
    }

    @Test
    void a_letter_keeps_its_variation_selector_and_its_accent() {
        assertThat(MaskedName.of("葛\uDB40\uDD00城 花子")).contains("葛\uDB40\uDD00● 花●");
        assertThat(MaskedName.of("E\u0301mile")).contains("E\u0301●");
        assertThat(MaskedName.of("葛\uDB40\uDD00")).contains("●");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "\u202Eabc", "12345", "\uD842abc", "😀花子"})
    void what_is_no_letter_is_never_shown(String name) {
        assertThat(MaskedName.of(name)).contains("●");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　 \t"})
    void a_name_without_letters_is_no_name(String name) {
        assertThat(MaskedName.of(name)).isEmpty();
    }
}
