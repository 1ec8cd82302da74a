package tsunagari.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void L20_accepts_128_characters_outside_the_basic_plane() {
        assertThat(Password.of("𠮷".repeat(128)).orElseThrow().utf8()).hasSize(512);
    }

    @Test
    void L20_accepts_1024_bytes_and_not_one_more() {
        assertThat(Password.of("a".repeat(1_024))).isPresent();
        assertThat(Password.of("a".repeat(1_025))).isEmpty();
        assertThat(Password.of("あ".repeat(342))).isEmpty();
    }

    @Test
    void L20_keeps_every_code_point() {
        assertThat(Password.of(" Ａ\u0000が\t").orElseThrow().utf8())
                .isEqualTo(" Ａ\u0000が\t".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void L20_composed_and_decomposed_are_two_passwords() {
        assertThat(Password.of("が").orElseThrow().utf8()).isNotEqualTo(Password.of("か\u3099").orElseThrow().utf8());
    }

    @Test
    void refuses_nothing_at_all() {
        assertThat(Password.of("")).isEmpty();
    }

    @Test
    void refuses_text_that_is_not_unicode() {
        assertThat(Password.of("a\ud800")).isEmpty();
    }

    @Test
    void does_not_print_itself() {
        assertThat(Password.of("Tsunagari-2026").orElseThrow()).asString().doesNotContain("Tsunagari");
    }
}
