package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.journey.FormsOfSites.CONSENT;
import static tsunagari.link.journey.FormsOfSites.CONSENT_BY_NUMBER;
import static tsunagari.link.journey.FormsOfSites.CONSENT_BY_USER_ID;
import static tsunagari.link.journey.FormsOfSites.CONSENT_PASSWORD;
import static tsunagari.link.journey.FormsOfSites.CONFIRM_PASSWORD;
import static tsunagari.link.journey.FormsOfSites.REGISTER;
import static tsunagari.link.journey.FormsOfSites.REGISTER_PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.site.Language;

/** Whatever is put into a form, the answer is a page in the reader's language, and what was typed is there again. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class FormInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("<li><a href=\"#([\\w-]+)\">");
    private static final String LONG = "1".repeat(300);
    private static final String SCRIPT = "%3Cscript%3Ealert(1)%3C/script%3E";
    private static final List<String> HOSTILE = List.of("", "%20", LONG, "%F0%9F%98%80", "%EF%BC%91%EF%BC%A1", "a%0D%0Ab", "a%00b",
            SCRIPT, "%FFx%F0%28");

    @BeforeEach
    void nobody_is_known() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    static Stream<Arguments> typed() {
        return Stream.of(CONSENT, CONSENT_BY_NUMBER, CONSENT_BY_USER_ID, REGISTER).flatMap(form -> Stream.of(
                Arguments.of(form, "", ""), Arguments.of(form, "%20%E3%80%80", ""), Arguments.of(form, LONG, LONG),
                Arguments.of(form, "a%0D%0Ab", "a"), Arguments.of(form, "1%002", "1"), Arguments.of(form, "%FFx%F0%28", "x"),
                Arguments.of(form, "%E2%80%8B", ""), Arguments.of(form, "%F0%9F%98%80", "\uD83D\uDE00"),
                Arguments.of(form, SCRIPT, "&lt;script&gt;alert(1)&lt;/script&gt;")));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_login_id_that_is_none_is_explained_at_its_field_and_stays_there(FormsOfSites form, String input, String shown) {
        FakeAccounts.reject();
        for (Language language : Language.values()) {
            RawHttp.Answer answer = post(form, input, language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            is_a_page(answer, language);
            assertThat(targets(answer)).contains("login-id");
            assertThat(answer.body()).contains(shown).doesNotContain("Tsunagari-2026");
        }
    }

    static Stream<Arguments> passwords() {
        return Stream.of(CONSENT_PASSWORD, REGISTER_PASSWORD, CONFIRM_PASSWORD).flatMap(form ->
                Stream.of("", LONG).map(input -> Arguments.of(form, input)));
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void a_password_that_is_none_is_explained_and_all_else_stays(FormsOfSites form, String input) {
        for (Language language : Language.values()) {
            RawHttp.Answer answer = post(form, input, language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            is_a_page(answer, language);
            assertThat(targets(answer)).contains("password").doesNotContain("login-id");
            assertThat(answer.body()).contains(form == CONFIRM_PASSWORD ? "value=\"token-1\"" : "value=\"kept@example.com\"")
                    .doesNotContain(LONG);
        }
    }

    static Stream<Arguments> accepted() {
        return Stream.of(Arguments.of(CONSENT, "%20hanako%40example.com%20%0D%0A"),
                Arguments.of(CONSENT, "%EF%BD%88anako%EF%BC%A0example.com"), Arguments.of(CONSENT, "first%40example.com&loginId=%00"),
                Arguments.of(CONSENT_BY_NUMBER, "%EF%BC%91%EF%BC%92%EF%BC%93%E3%83%BC%EF%BC%94"),
                Arguments.of(CONSENT_BY_NUMBER, "1234-5678%209012%0A3456"), Arguments.of(CONSENT_BY_USER_ID, "%20nanako%E3%80%80"),
                Arguments.of(CONSENT_BY_USER_ID, SCRIPT), Arguments.of(CONSENT_BY_USER_ID, "%F0%9F%98%80"),
                Arguments.of(REGISTER, "%20new%40example.com%20"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_the_rules_of_login_ids_forgive_is_not_refused(FormsOfSites form, String input) {
        FakeAccounts.verify(Journey.newAccount());
        assertThat(post(form, input, Language.JA).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(FormsOfSites.class)
    void whatever_is_in_a_field_the_answer_is_a_page_that_leads_on(FormsOfSites form) {
        FakeAccounts.reject();
        List<String> inputs = new ArrayList<>(HOSTILE);
        inputs.add("x&" + form.field() + "=y");
        for (String input : inputs) {
            leads_on(post(form, input, Language.EN), Language.EN);
        }
        FormsOfSites.Filled missing = form.open();
        leads_on(post(form, missing, missing.fields().replaceAll("[^&]*$", ""), FORM, Language.EN), Language.EN);
        leads_on(post(form, form.open(), missing.fields(), FORM + "; charset=none-such", Language.EN), Language.EN);
    }

    static Stream<Arguments> unreadable() {
        return Arrays.stream(FormsOfSites.values()).filter(FormsOfSites::needsAForm).flatMap(form -> Stream.of(
                Arguments.of(form, "text/plain", "x", 415), Arguments.of(form, "application/json", "{}", 415),
                Arguments.of(form, "multipart/form-data; boundary=x", "--x--", 415),
                Arguments.of(form, FORM, "x=%zz", 400),
                Arguments.of(form, FORM, "x=" + "y".repeat(9_000), 413), Arguments.of(form, FORM, "x=" + "y".repeat(70_000), 413)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_a_problem_page_in_every_language(FormsOfSites form, String type, String body, int status) {
        for (Language language : Language.values()) {
            RawHttp.Answer answer = post(form, new FormsOfSites.Filled("", headers(form)), body, type, language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            is_a_page(answer, form.ofDesk() && language == Language.JA_SIMPLE ? Language.JA : language);
            assertThat(answer.body()).contains("data-testid=\"reference\"");
        }
    }

    private static List<String> headers(FormsOfSites form) {
        return form.ofDesk() ? form.open().headers() : List.of("Origin: " + OutsideWorld.linkUrl());
    }

    private static RawHttp.Answer post(FormsOfSites form, String input, Language language) {
        FormsOfSites.Filled filled = form.open();
        return post(form, filled, filled.fields() + input, FORM, language);
    }

    private static RawHttp.Answer post(FormsOfSites form, FormsOfSites.Filled filled, String body, String type, Language language) {
        List<String> headers = new ArrayList<>(filled.headers());
        headers.addAll(List.of("Accept: text/html,*/*;q=0.8", "Content-Type: " + type, "Accept-Language: " + language.tag()));
        return RawHttp.post(form.path(), body, headers.toArray(String[]::new));
    }

    /** A step of the journey, or a page that says what is wrong and what to do. */
    private static void leads_on(RawHttp.Answer answer, Language language) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 303, 400, 401, 403, 404, 410, 422);
        if (answer.status() != 303) {
            is_a_page(answer, language);
        }
        if (answer.status() == 422) {
            assertThat(targets(answer)).isNotEmpty();
        }
    }

    private static void is_a_page(RawHttp.Answer answer, Language language) {
        assertThat(answer.text()).contains("<html lang=\"" + language.tag() + "\">", "<h1>", "</html>")
                .doesNotContain("<script", "Exception", "\tat ");
        assertThat(targets(answer)).allSatisfy(id -> assertThat(answer.body()).contains("id=\"" + id + "\"", "autofocus"));
    }

    /** The fields that the summary of errors leads to. */
    private static List<String> targets(RawHttp.Answer answer) {
        Matcher links = LINK.matcher(answer.body());
        return links.results().map(link -> link.group(1)).toList();
    }
}
