package tsunagari.link.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.account.LoginIdRules.Flaw;
import tsunagari.link.site.LoginIdKind;

class LoginIdRulesTest {

    @ParameterizedTest
    @CsvSource({"EMAIL, hanako@example.com", "EMAIL, ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "EMAIL, '  hanako@example.com  '",
        "NUMBER, 1234567890123456", "NUMBER, １２３４５６７８９０１２３４５６", "NUMBER, 1234-5678 9012 3456",
        "NUMBER, 1234\u20105678\u20139012\u22123456", "NUMBER, １２３４ー５６７８\u3000９０１２－３４５６", "NUMBER, '1234\n5678\t9012'",
        "EMAIL, 'hanako@example.com\r\n'", "USER_ID, ' nanako\u3000'", "USER_ID, \uD83D\uDE00",
        "USER_ID, nanako", "USER_ID, 名前"})
    void what_could_be_a_login_id_passes(LoginIdKind kind, String typed) {
        assertThat(LoginIdRules.check(kind, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, hanako", "EMAIL, hanako@", "EMAIL, @example.com", "EMAIL, ha nako@example.com", "EMAIL, a@b@c",
        "NUMBER, 12a4", "NUMBER, '-'", "EMAIL, ha\0nako@example.com", "EMAIL, hanako\u200B@example.com", "EMAIL, \uFFFD@example.com",
        "NUMBER, 12\0004", "USER_ID, nana\0ko", "USER_ID, nana\u200Bko", "USER_ID, nana\uFFFDko", "USER_ID, nana\uD83Dko"})
    void what_cannot_be_one_is_malformed(LoginIdKind kind, String typed) {
        assertThat(LoginIdRules.check(kind, typed)).contains(Flaw.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako@example.com", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", " h.a+n@sub.example.co.jp\u3000"})
    void a_mail_reaches_what_is_an_address(String typed) {
        assertThat(LoginIdRules.checkMailable(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako", "<script>@example.com", "\uD83D\uDE00@example.com", "a@-example.com", "a@example..com", "a,b@example.com"})
    void no_mail_reaches_what_is_none(String typed) {
        assertThat(LoginIdRules.checkMailable(typed)).contains(Flaw.MALFORMED);
    }

    @Test
    void a_line_break_in_the_middle_is_malformed() {
        assertThat(LoginIdRules.check(LoginIdKind.USER_ID, "nana\nko")).contains(Flaw.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\n"})
    void blanks_are_nothing(String typed) {
        assertThat(LoginIdRules.check(LoginIdKind.EMAIL, typed)).contains(Flaw.EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_long_is_said_to_be(LoginIdKind kind) {
        assertThat(LoginIdRules.check(kind, "1".repeat(255))).contains(Flaw.TOO_LONG);
    }
}
