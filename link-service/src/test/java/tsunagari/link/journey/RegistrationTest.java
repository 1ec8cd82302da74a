package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** アカウント登録 at the site itself. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class RegistrationTest {

    private static final String REGISTER = "/hellowork/register";
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");
    private static final String ADDRESS = "new@example.com";
    private static final String PASSWORD = "Tsunagari-2026";

    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private HttpResponse<String> register(String form, String loginId, String password, String again) {
        return browser.post(REGISTER, "form", form, "loginId", loginId, "password", password, "passwordAgain", again);
    }

    private HttpResponse<String> register() {
        return register(form(browser.get(REGISTER)), ADDRESS, PASSWORD, PASSWORD);
    }

    private static String form(HttpResponse<String> page) {
        Matcher found = FORM.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> keys() {
        return FakeAccounts.registrations().stream().map((LoggedRequest it) -> it.getHeader("Idempotency-Key")).toList();
    }

    @Test
    void an_account_is_asked_for_and_a_mail_announced() {
        HttpResponse<String> answer = register();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).endsWith("/hellowork/register/sent");
        assertThat(browser.get(Journey.location(answer)).body()).contains("data-testid=\"registration-sent\"");
        JsonPath request = JsonPath.from(FakeAccounts.registrations().get(0).getBodyAsString());
        assertThat(request.getString("loginId")).isEqualTo(ADDRESS);
        assertThat(request.getString("password")).isEqualTo(PASSWORD);
        assertThat(request.getString("confirmationUri")).isEqualTo(OutsideWorld.linkUrl() + "/hellowork/register/confirm");
        assertThat(request.getString("clientAddress")).isEqualTo("127.0.0.1");
        assertThat(request.getString("language")).isEqualTo("ja");
        assertThat(keys()).allMatch(key -> key.matches("[A-Za-z0-9._~-]{16,128}"));
    }

    @ParameterizedTest
    @CsvSource({"'', Tsunagari-2026, Tsunagari-2026, error-login-id-empty, login-id",
        "nobody, Tsunagari-2026, Tsunagari-2026, error-login-id-malformed, login-id",
        "\uD83D\uDE00@example.com, short, short, error-login-id-malformed, login-id",
        "\uD83D\uDE00@example.com, short, short, error-password-short, password",
        "new@example.com, '', '', error-password-empty, password",
        "new@example.com, short-7, short-7, error-password-short, password",
        "new@example.com, Tsunagari-2026, tsunagari-2026, error-password-differs, password-again",
        "new@example.com, Tsunagari-2026, '', error-password-differs, password-again"})
    void what_is_wrong_is_said_above_and_at_the_field_and_nobody_is_asked(String loginId, String password, String again,
            String error, String field) {
        HttpResponse<String> page = register("", loginId, password, again);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("data-testid=\"error-summary\"", "autofocus", "href=\"#" + field + "\"",
                "id=\"" + error + "\"", "aria-invalid=\"true\"", "value=\"" + loginId + "\"")
                .doesNotContain("value=\"" + PASSWORD, "value=\"short-7");
        assertThat(FakeAccounts.registrations()).isEmpty();
    }

    @Test
    void more_than_any_address_or_password_has_is_too_long() {
        String endless = "x".repeat(129);
        assertThat(register("", "a".repeat(250) + "@b.example", endless, endless).body())
                .contains("id=\"error-login-id-long\"", "id=\"error-password-long\"");
        assertThat(register("", ADDRESS, "🔑".repeat(128), "🔑".repeat(128)).statusCode()).isEqualTo(303);
        assertThat(register("", ADDRESS, "🔑".repeat(7), "🔑".repeat(7)).body()).contains("id=\"error-password-short\"");
    }

    @Test
    void an_address_that_the_account_service_cannot_read_is_malformed() {
        FakeAccounts.registrations(jsonResponse("{}", 400));

        HttpResponse<String> page = register();

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-login-id-malformed\"", "value=\"" + ADDRESS + "\"");
    }

    @Test
    void too_many_are_told_when_they_can_try_again() {
        FakeAccounts.registrations(jsonResponse("{}", 429).withHeader("Retry-After", "600"));

        HttpResponse<String> page = register();

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("retry-after").map(Long::valueOf)).hasValueSatisfying(
                seconds -> assertThat(seconds).isBetween(590L, 600L));
        assertThat(page.body()).contains("data-testid=\"error-summary\"", "value=\"" + ADDRESS + "\"")
                .doesNotContain("aria-invalid", PASSWORD);
    }

    static Stream<ResponseDefinitionBuilder> noAnswers() {
        return Stream.of(jsonResponse("{}", 503), jsonResponse("{}", 429), jsonResponse("{}", 401),
                jsonResponse("{}", 202), jsonResponse("{\"outcome\":\"TAKEN\"}", 202), aResponse().withStatus(204),
                aResponse().withStatus(302).withHeader("Location", "/elsewhere"), aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void without_an_answer_the_page_says_so_and_leads_back(ResponseDefinitionBuilder noAnswer) {
        FakeAccounts.registrations(noAnswer);

        HttpResponse<String> page = register();

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("data-testid=\"reference\"", "href=\"/hellowork/register\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void S08_a_form_that_is_sent_twice_is_one_request_and_every_form_is_another() {
        String form = form(browser.get(REGISTER));
        register(form, ADDRESS, PASSWORD, PASSWORD);
        register(form, ADDRESS, PASSWORD, PASSWORD);
        register();

        assertThat(keys()).hasSize(3);
        assertThat(keys().get(1)).isEqualTo(keys().get(0));
        assertThat(keys().get(2)).isNotEqualTo(keys().get(0));
    }

    @Test
    void S08_a_form_that_was_gone_back_to_and_changed_is_another_request() {
        FakeAccounts.registrationsOnce(jsonResponse("{}", 422));

        assertThat(Journey.location(register())).endsWith("/register/sent");

        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/confirm"})
    void A40_another_sites_page_asks_for_nothing(String page) {
        browser.sending("Origin", "http://127.0.0.1:9999").sending("Sec-Fetch-Site", "cross-site");

        assertThat(browser.post(REGISTER + page, "loginId", ADDRESS, "password", PASSWORD, "passwordAgain", PASSWORD,
                "t", "token-1").statusCode()).isEqualTo(403);
        assertThat(FakeAccounts.registrations()).isEmpty();
        assertThat(FakeAccounts.confirmations()).isEmpty();
    }

    @Test
    void sites_whose_accounts_are_opened_elsewhere_say_where_and_take_none() {
        assertThat(browser.get("/etax/register").body()).contains("data-testid=\"registration-url\"");
        assertThat(browser.get("/nenkin/register").body()).contains("data-testid=\"registration-note\"")
                .doesNotContain("data-testid=\"registration-url\"", "data-testid=\"register-send\"");
        assertThat(browser.post("/etax/register", "loginId", ADDRESS, "password", PASSWORD, "passwordAgain", PASSWORD)
                .statusCode()).isEqualTo(404);
        assertThat(browser.get("/etax/register/confirm?t=token-1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/etax/register/sent").statusCode()).isEqualTo(404);
        assertThat(browser.get("/etax/register/done").statusCode()).isEqualTo(404);
        assertThat(FakeAccounts.registrations()).isEmpty();
    }
}
