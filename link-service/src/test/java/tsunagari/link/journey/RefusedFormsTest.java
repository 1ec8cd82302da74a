package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.journey.RefusedPages.COOKIE;
import static tsunagari.link.journey.RefusedPages.PASSWORD;
import static tsunagari.link.journey.RefusedPages.SUMMARY;
import static tsunagari.link.journey.RefusedPages.TYPED;
import static tsunagari.link.journey.RefusedPages.tells;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.site.Language;
import tsunagari.link.testing.TestClock;

/** Somebody cannot read what was wrong with a form, and changes the language. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class RefusedFormsTest {

    private RefusedPages pages;
    private TestBrowser browser;

    @BeforeEach
    void no_password_is_right() {
        pages = RefusedPages.whileNoPasswordIsRight();
        browser = pages.browser();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_consent_tells_its_errors_and_keeps_the_login_id_in_every_language(Language language) {
        HttpResponse<String> refused = pages.refusedConsent();
        HttpResponse<String> page = pages.in(language, refused);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.statusCode()).isEqualTo(200);
        tells(page, "<html lang=\"" + language.tag() + "\">", TYPED, "id=\"error-rejected\"");
        tells(pages.in(Language.EN, page), "<html lang=\"en\">", TYPED, "id=\"error-rejected\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_registration_does_so(Language language) {
        HttpResponse<String> refused = pages.register("hanako@example.com", "short");
        HttpResponse<String> page = pages.in(language, refused);

        assertThat(refused.statusCode()).isEqualTo(422);
        tells(page, "<html lang=\"" + language.tag() + "\">", TYPED, "id=\"error-password-short\"");
        tells(pages.in(Language.EN, page), "<html lang=\"en\">", TYPED, "id=\"error-password-short\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_confirmation_by_password_does_so(Language language) {
        FakeAccounts.confirmations(okJson("{\"outcome\":\"PASSWORD_REQUIRED\"}"));
        HttpResponse<String> page = pages.in(language, browser.post("/hellowork/register/confirm", "t", "token-1", "password", PASSWORD));

        tells(page, "<html lang=\"" + language.tag() + "\">", "id=\"error-password-wrong\"", "name=\"t\" value=\"token-1\"");
        assertThat(browser.get("/hellowork/register/confirm?t=token-2&by=password").body()).doesNotContain(SUMMARY);
    }

    @Test
    void several_errors_keep_their_order_and_what_is_no_text_for_a_page_stays_text() {
        String handle = Journey.of(browser).consentPage(Journey.newSubject());
        HttpResponse<String> page = pages.in(Language.EN,
                browser.post("/hellowork/connect", "h", handle, "loginId", "\"><b>\u3042\uD83D\uDE00", "password", ""));

        tells(page, "value=\"&quot;&gt;&lt;b&gt;\u3042\uD83D\uDE00\"");
        assertThat(page.body()).containsSubsequence("id=\"error-login-id-malformed\"", "id=\"error-password-empty\"");
    }

    @Test
    void whoever_has_to_wait_is_told_so_until_the_wait_is_over() {
        FakeAccounts.throttle(TestClock.now().plusSeconds(150));
        HttpResponse<String> refused = pages.refusedConsent();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(pages.in(Language.EN, refused).body()).contains(SUMMARY, TYPED, "wait 3 min");
        TestClock.later(Duration.ofSeconds(151), () ->
                assertThat(pages.in(Language.EN, refused).body()).contains(TYPED).doesNotContain(SUMMARY));
    }

    @Test
    void a_registration_that_has_to_wait_is_told_so() {
        FakeAccounts.registrations(jsonResponse("{}", 429).withHeader("Retry-After", "600"));
        HttpResponse<String> refused = pages.register("hanako@example.com", PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(pages.in(Language.EN, refused).body()).contains(SUMMARY, TYPED, "<html lang=\"en\">");
    }

    @Test
    void a_consent_that_is_accepted_and_a_cancelled_one_leave_nothing_behind() {
        String handle = Journey.of(browser).consentPage(Journey.newSubject());
        Journey.of(browser).consent(handle);
        assertThat(browser.cookies()).containsKey(COOKIE);
        FakeAccounts.verify(Journey.newAccount());
        assertThat(Journey.of(browser).consent(handle).statusCode()).isEqualTo(303);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);

        FakeAccounts.reject();
        String other = Journey.of(browser).consentPage(Journey.newSubject());
        Journey.of(browser).consent(other);
        assertThat(browser.post("/hellowork/connect/cancel", "h", other).statusCode()).isEqualTo(303);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void a_registration_and_a_confirmation_that_are_accepted_leave_nothing_behind() {
        pages.register("hanako@example.com", "short");
        assertThat(browser.cookies()).containsKey(COOKIE);
        assertThat(pages.register("hanako@example.com", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);

        browser.post("/hellowork/register/confirm", "t", "token-1", "password", "");
        assertThat(browser.cookies()).containsKey(COOKIE);
        assertThat(browser.post("/hellowork/register/confirm", "t", "token-1", "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void an_input_too_large_for_a_cookie_is_not_kept_but_its_errors_are() {
        HttpResponse<String> longest = pages.register("\u3042".repeat(254), PASSWORD);
        assertThat(pages.in(Language.EN, longest).body()).contains(SUMMARY, "value=\"" + "\u3042".repeat(254) + "\"");

        HttpResponse<String> tooLong = pages.register("x".repeat(6_000), PASSWORD);
        assertThat(browser.cookies().get(COOKIE).length()).isLessThan(1_500);
        tells(pages.in(Language.EN, tooLong), "id=\"error-login-id-long\"", "name=\"loginId\" value=\"\"");
    }
}
