package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows a mailed link in another browser than the one that registered proves the password (L10). */
@QuarkusTest
@TestProfile(LinkJourney.class)
class RegistrationBindingTest {

    private static final String CONFIRM = "/hellowork/register/confirm";
    private static final String BY_PASSWORD = CONFIRM + "?t=token-1&by=password";
    private static final String COOKIE = "tsunagari_link_hellowork_r";
    private static final String PASSWORD = "Tsunagari-2026";

    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private HttpResponse<String> register() {
        return browser.post("/hellowork/register", "loginId", "new@example.com", "password", PASSWORD,
                "passwordAgain", PASSWORD);
    }

    private static String bindingSent() {
        return JsonPath.from(FakeAccounts.registrations().get(0).getBodyAsString()).getString("binding");
    }

    private static JsonPath confirmationSent() {
        return JsonPath.from(FakeAccounts.confirmations().get(0).getBodyAsString());
    }

    private String hashOfCookie() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(browser.cookies().get(COOKIE).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void L10_a_registration_is_bound_to_a_cookie_of_the_forms_browser() throws Exception {
        HttpResponse<String> form = browser.get("/hellowork/register");

        assertThat(form.headers().allValues("set-cookie")).anySatisfy(it -> assertThat(it).startsWith(COOKIE + "=")
                .containsIgnoringCase("HttpOnly").contains("SameSite=Lax", "Max-Age=86400", "Path=/"));
        register();
        assertThat(bindingSent()).isEqualTo(hashOfCookie());
        browser.post(CONFIRM, "t", "token-1");
        assertThat(confirmationSent().getString("binding")).isEqualTo(bindingSent());
        assertThat(confirmationSent().getString("password")).isNull();
    }

    @Test
    void L10_a_registration_without_the_cookie_is_bound_all_the_same() throws Exception {
        register();

        assertThat(bindingSent()).matches("[A-Za-z0-9_-]{43}").isEqualTo(hashOfCookie());
    }

    @Test
    void the_cookie_stays_the_same_for_a_second_registration() {
        browser.get("/hellowork/register");
        String first = browser.cookies().get(COOKIE);
        register();
        browser.get("/hellowork/register");

        assertThat(browser.cookies().get(COOKIE)).isEqualTo(first);
    }

    @Test
    void L10_in_another_browser_the_button_leads_to_a_page_that_asks_for_the_password() {
        FakeAccounts.confirmations(okJson("{\"outcome\":\"PASSWORD_REQUIRED\"}"));

        HttpResponse<String> answer = browser.post(CONFIRM, "t", "token-1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).endsWith(BY_PASSWORD);
        FakeAccounts.confirmations(okJson("{\"outcome\":\"CONFIRMED\"}"));
        OutsideWorld.accounts().resetRequests();
        assertThat(Journey.location(browser.post(CONFIRM, "t", "token-1", "password", PASSWORD))).endsWith("/register/done");
        assertThat(confirmationSent().getString("password")).isEqualTo(PASSWORD);
        assertThat(confirmationSent().getString("binding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_page_asks_in_every_language(String language) {
        HttpResponse<String> page = browser.get(BY_PASSWORD + "&lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-testid=\"confirm\"", "data-testid=\"password\"", "lang=\"" + language + "\"",
                "name=\"t\" value=\"token-1\"", "confirm?t=token-1&amp;by=password&amp;lang=")
                .doesNotContain("data-testid=\"error-summary\"", "aria-invalid");
        assertThat(FakeAccounts.confirmations()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_above_and_at_the_field_and_not_repeated() {
        FakeAccounts.confirmations(okJson("{\"outcome\":\"PASSWORD_REQUIRED\"}"));

        HttpResponse<String> page = browser.post(CONFIRM, "t", "token-1", "password", "Wrong-Word-1");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("data-testid=\"error-summary\"", "autofocus", "href=\"#password\"",
                "id=\"error-password-wrong\"", "aria-invalid=\"true\"").doesNotContain("Wrong-Word-1");
    }

    @Test
    void no_password_or_one_that_is_too_long_is_said_and_nobody_is_asked() {
        assertThat(browser.post(CONFIRM, "t", "token-1", "password", "").body()).contains("id=\"error-password-empty\"");
        HttpResponse<String> page = browser.post(CONFIRM, "t", "token-1", "password", "x".repeat(129));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-password-long\"");
        assertThat(FakeAccounts.confirmations()).isEmpty();
    }

    @Test
    void a_link_whose_passwords_are_used_up_leads_to_the_form() {
        FakeAccounts.confirmations(okJson("{\"outcome\":\"INVALID\"}"));

        assertThat(browser.post(CONFIRM, "t", "token-1", "password", PASSWORD).statusCode()).isEqualTo(410);
        assertThat(browser.get(CONFIRM + "?t=&by=password").statusCode()).isEqualTo(410);
    }
}
