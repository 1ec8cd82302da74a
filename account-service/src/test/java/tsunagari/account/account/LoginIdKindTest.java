package tsunagari.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginIdKindTest {

    @Test
    void email_is_normalised_trimmed_and_in_lower_case() {
        assertThat(canonical(LoginIdKind.EMAIL, "\u3000Ｈanako@Example.COM \t")).isEqualTo("hanako@example.com");
    }

    @Test
    void email_is_lowered_the_same_in_every_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(canonical(LoginIdKind.EMAIL, "IDA@EXAMPLE.COM")).isEqualTo("ida@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void number_keeps_its_digits_only() {
        assertThat(canonical(LoginIdKind.NUMBER, " １２３４-5678 9012‐3456")).isEqualTo("1234567890123456");
    }

    @Test
    void number_takes_no_digits_of_other_scripts() {
        assertThat(canonical(LoginIdKind.NUMBER, "12\u0663")).isEqualTo("12");
    }

    @Test
    void user_id_is_normalised_and_trimmed_but_keeps_its_case() {
        assertThat(canonical(LoginIdKind.USER_ID, " Ｎanako ")).isEqualTo("Nanako");
    }

    @Test
    void user_id_composes_what_is_typed_in_parts() {
        assertThat(canonical(LoginIdKind.USER_ID, "か\u3099")).isEqualTo("が");
    }

    @Test
    void text_that_is_not_unicode_is_no_login_id() {
        assertThat(LoginIdKind.USER_ID.canonical("a\ud800")).isEmpty();
    }

    @Test
    void email_mask_shows_the_first_character_and_the_domain() {
        assertThat(masked(LoginIdKind.EMAIL, "hanako@example.com")).isEqualTo("h***@example.com");
    }

    @Test
    void email_mask_shows_nothing_of_a_name_of_one_character() {
        assertThat(masked(LoginIdKind.EMAIL, "h@example.com")).isEqualTo("***@example.com");
    }

    @Test
    void number_mask_shows_the_last_four_digits() {
        assertThat(masked(LoginIdKind.NUMBER, "1234567890123456")).isEqualTo("***3456");
    }

    @Test
    void number_mask_shows_nothing_of_a_short_number() {
        assertThat(masked(LoginIdKind.NUMBER, "1234567")).isEqualTo("***");
    }

    @Test
    void user_id_mask_shows_the_first_character_even_outside_the_basic_plane() {
        assertThat(masked(LoginIdKind.USER_ID, "𠮷田")).isEqualTo("𠮷***");
    }

    @Test
    void login_id_does_not_print_itself() {
        assertThat(new LoginId("hanako@example.com")).asString().doesNotContain("hanako");
    }

    private static String canonical(LoginIdKind kind, String typed) {
        return kind.canonical(typed).orElseThrow().value();
    }

    private static String masked(LoginIdKind kind, String canonical) {
        return kind.masked(new LoginId(canonical));
    }
}
