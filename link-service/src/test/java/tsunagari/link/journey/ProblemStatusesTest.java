package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.Language;

/** Every status that a browser can meet here has a page: what happened, what was not done, what to do next. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ProblemStatusesTest {

    private static final Map<Language, String> NEXT = Map.of(Language.JA, "<h2>次にできること</h2>",
            Language.JA_SIMPLE, "に</span> すること</h2>", Language.EN, "<h2>What you can do next</h2>");

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    /** A way to a status. */
    private interface Way extends Function<TestBrowser, HttpResponse<String>> {
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                problem(400, browser -> browser.get("/hellowork/callback?state=x&code=y")),
                problem(400, browser -> browser.get("/hellowork/initiate-login?iss=x")),
                problem(401, browser -> browser.get("/hellowork/mypage")),
                problem(403, browser -> browser.get("/hellowork/connect?h=x")),
                problem(403, browser -> browser.sending("Origin", "http://127.0.0.1:9").post("/hellowork/mismatch/restart")),
                problem(404, browser -> browser.get("/hellowork/nothing")),
                problem(404, browser -> browser.sending("Accept", "text/html;q=x, ///").get("/nothing")),
                problem(405, browser -> browser.get("/hellowork/logout")),
                problem(406, browser -> browser.sending("Accept", "text/html").get("/jwks")),
                problem(410, browser -> browser.get("/hellowork/register/confirm?t=")),
                problem(503, browser -> {
                    String handle = Journey.of(browser).consentPage(Journey.newSubject());
                    FakeAccounts.isDown();
                    return Journey.of(browser).consent(handle);
                }));
    }

    private static Arguments problem(int status, Way way) {
        return Arguments.of(status, way);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void a_problem_says_in_the_readers_language_what_was_not_done_and_what_to_do_next(int status, Way way) {
        for (Language language : Language.values()) {
            everything_works();
            HttpResponse<String> answer = way.apply(TestBrowser.fresh().sending("Accept-Language", language.tag()));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            is_a_page(answer, language);
            assertThat(answer.body()).contains("data-testid=\"problem\"", "<p class=\"lead\">", "<p class=\"calm\">",
                    NEXT.get(language), "data-testid=\"reference\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_has_to_wait_is_told_how_long_and_keeps_what_was_typed(Language language) {
        TestBrowser browser = TestBrowser.fresh().sending("Accept-Language", language.tag());
        String handle = Journey.of(browser).consentPage(Journey.newSubject());
        FakeAccounts.throttle(Instant.now().plusSeconds(12 * 60));

        HttpResponse<String> answer = Journey.of(browser).consent(handle);

        assertThat(answer.statusCode()).isEqualTo(429);
        is_a_page(answer, language);
        assertThat(answer.body()).contains("value=\"hanako@example.com\"").containsPattern("あと ?12(<span[^>]*>)?分|wait 12 min");
    }

    @ParameterizedTest
    @CsvSource({"connect/replace, connect, 403", "connect/cancel, connect, 403", "mismatch/restart, mismatch, 403",
        "logout, mypage, 403", "mypage/release, mypage/release, 403", "mypage/sessions/end, mypage, 401",
        "mypage/sessions/end-others, mypage, 401", "register, register, 403"})
    void the_language_links_of_a_refused_form_lead_to_the_page_that_it_stands_on(String form, String page, int status) {
        HttpResponse<String> answer = TestBrowser.fresh().sending("Origin", "http://127.0.0.1:9").post("/hellowork/" + form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("href=\"/hellowork/" + page + "?lang=en\"");
        is_a_page(TestBrowser.fresh().get("/hellowork/" + page + "?lang=en"), Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "connect/cancel"})
    void the_language_links_of_a_forms_address_that_was_opened_show_the_same_problem(String form) {
        HttpResponse<String> answer = TestBrowser.fresh().get("/hellowork/" + form);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("href=\"/hellowork/" + form + "?lang=en\"");
    }

    @Test
    void the_language_links_of_a_problem_that_the_portals_answer_was_keep_the_page_and_its_reference() {
        TestBrowser browser = TestBrowser.fresh();
        HttpResponse<String> refused = refusedByThePortal(browser);
        Matcher link = shownAgain(refused, Language.EN);

        HttpResponse<String> english = browser.get(address(link));

        assertThat(english.statusCode()).isEqualTo(refused.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("<html lang=\"en\">", "Mynaportal did not finish the check", link.group(2));
        assertThat(address(shownAgain(english, Language.JA))).isEqualTo(address(link).replace("lang=en", "lang=ja"));
    }

    @Test
    void nobody_can_change_what_the_address_of_a_problem_says() {
        TestBrowser browser = TestBrowser.fresh();
        Matcher link = shownAgain(refusedByThePortal(browser), Language.EN);

        for (Map.Entry<String, String> change : Map.of("hellowork", "etax", "p=PORTAL_REFUSED", "p=METHOD_NOT_ALLOWED",
                "r=" + link.group(2), "r=ABCD-EFGH-JKMN", "m=" + link.group(3), "m=" + link.group(3).substring(1),
                "&p=PORTAL_REFUSED", "", "&m=" + link.group(3), "").entrySet()) {
            HttpResponse<String> answer = browser.get(address(link).replace(change.getKey(), change.getValue()));

            assertThat(answer.statusCode()).as(change.toString()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(link.group(2) + "</strong>", "ABCD-EFGH-JKMN</strong>");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',400", "?r=,400", "?r=ABCD-EFGH-JKMN,404", "?r=x&lang=en,400",
        "?r=ABCD-EFGH-JKMN&p=INTERNAL&m=AAAAAAAAAAAAAAAAAAAAAA,404", "?r=ABCD-EFGH-JKMN&p=x&m=%00,404"})
    void nobody_can_make_up_a_problem_to_be_shown_again(String query, int status) {
        HttpResponse<String> answer = TestBrowser.fresh().get("/hellowork/problem" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("ABCD-EFGH-JKMN</strong>");
    }

    private static HttpResponse<String> refusedByThePortal(TestBrowser browser) {
        Journey.of(browser).begin("mypage", TestIdTokens.valid(Journey.newSubject()));
        return browser.get("/hellowork/callback?error=access_denied&state=" + FakePortal.lastPar().get("state") + "&iss="
                + FakePortal.issuer());
    }

    /** The link of a problem's page to a language, its reference and its code. */
    private static Matcher shownAgain(HttpResponse<String> page, Language language) {
        Matcher link = Pattern.compile("href=\"(/hellowork/problem\\?r=([-0-9A-Z]{14})&amp;p=PORTAL_REFUSED&amp;m=([\\w-]{22})"
                + "&amp;lang=" + language.tag() + ")\"").matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link;
    }

    private static String address(Matcher link) {
        return link.group(1).replace("&amp;", "&");
    }

    private static void is_a_page(HttpResponse<String> answer, Language language) {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"" + language.tag() + "\">", "<h1>", "<title>")
                .doesNotContain("Exception", "\tat ", "<script");
    }
}
