package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that strangers send, or a portal that is not well. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class HostileCallbackTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @BeforeEach
    void a_connected_subject() {
        FakePortal.reset();
        FakeAccounts.reset();
        Journey.of(TestBrowser.fresh()).connect(subject, Journey.newAccount());
        FakePortal.reset();
    }

    private void nothing_came_of(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(browser.signedIn()).isFalse();
    }

    private void nothing_was_redeemed() {
        assertThat(FakePortal.requests("/token")).isEmpty();
    }

    @Test
    void A01_a_callback_that_no_browser_began_is_refused_before_the_code_is_redeemed() {
        nothing_came_of(browser.get(Journey.callback("made-up")), 400);
        nothing_was_redeemed();
    }

    @Test
    void A01_a_callback_of_another_browser_is_refused_before_the_code_is_redeemed() {
        String callback = Journey.of(TestBrowser.fresh()).begin("mypage", TestIdTokens.valid(subject));

        nothing_came_of(browser.get(callback), 400);
        nothing_was_redeemed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&state=x", "&code=x", "&iss=x"})
    void A10_a_doubled_parameter_is_refused_before_the_code_is_redeemed(String more) {
        nothing_came_of(browser.get(journey.begin("mypage", TestIdTokens.valid(subject)) + more), 400);
        nothing_was_redeemed();
    }

    @Test
    void A09_a_missing_iss_is_refused_before_the_code_is_redeemed() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));

        nothing_came_of(browser.get(callback.replaceAll("&iss=[^&]*", "")), 400);
        nothing_was_redeemed();
    }

    @Test
    void A09_a_foreign_iss_is_refused_before_the_code_is_redeemed() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));

        nothing_came_of(browser.get(callback.replaceAll("&iss=[^&]*", "&iss=https://evil.example")), 400);
        nothing_was_redeemed();
    }

    @Test
    void A11_a_callback_is_completed_once() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        Map<String, String> before = Map.copyOf(browser.cookies());
        assertThat(browser.get(callback).statusCode()).isEqualTo(303);
        browser.cookies().clear();
        browser.cookies().putAll(before);

        nothing_came_of(browser.get(callback), 400);
    }

    @Test
    void A12_a_stranger_who_replays_the_state_burns_nothing() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        TestBrowser.fresh().get(callback);

        assertThat(browser.get(callback).statusCode()).isEqualTo(303);
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void A13_what_the_portal_says_of_an_error_is_not_repeated() {
        journey.begin("mypage", TestIdTokens.valid(subject));
        String state = FakePortal.lastPar().get("state");

        HttpResponse<String> answer = browser.get("/hellowork/callback?error=access_denied&error_description="
                + "%3Cscript%3Ealert(1)%3C/script%3E&state=" + state + "&iss=" + FakePortal.issuer());

        nothing_came_of(answer, 400);
        assertThat(answer.body()).doesNotContain("alert(1)", "access_denied");
        nothing_was_redeemed();
    }

    @Test
    void A14_the_code_is_in_no_later_address() {
        HttpResponse<String> answer = browser.get(journey.begin("mypage", TestIdTokens.valid(subject)));

        assertThat(Journey.location(answer)).isEqualTo(OutsideWorld.linkUrl() + "/hellowork/mypage");
    }

    @Test
    void A18_a_token_endpoint_that_resets_leads_to_a_page() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.tokenAnswer(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        nothing_came_of(browser.get(callback), 503);
    }

    @Test
    void A18_a_token_endpoint_that_hangs_is_not_waited_for() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.tokenAnswer(WireMock.aResponse().withFixedDelay(9_000));
        Instant before = Instant.now();

        nothing_came_of(browser.get(callback), 503);
        assertThat(Instant.now()).isBefore(before.plusSeconds(6));
    }

    @Test
    void A01_a_state_cookie_that_was_planted_in_another_browser_completes_nothing() {
        String callback = journey.begin("connect", TestIdTokens.valid(Journey.newSubject()));
        TestBrowser victim = TestBrowser.fresh();
        browser.cookies().entrySet().stream().filter(cookie -> cookie.getKey().startsWith("q_auth"))
                .forEach(cookie -> victim.cookies().put(cookie.getKey(), cookie.getValue()));

        assertThat(victim.get(callback).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_that_the_portal_refuses_is_no_outage() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.tokenAnswer(WireMock.aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}"));

        nothing_came_of(browser.get(callback), 400);
    }

    @Test
    void A07_an_altered_state_cookie_asks_for_a_new_start() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        browser.cookies().replaceAll((name, value) -> name.startsWith("q_auth") ? value + "x" : value);

        nothing_came_of(browser.get(callback), 400);
        nothing_was_redeemed();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500, 503})
    void A18_a_token_endpoint_that_refuses_leads_to_a_page(int status) {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.tokenAnswer(WireMock.aResponse().withStatus(status).withBody("<html>no</html>"));

        nothing_came_of(browser.get(callback), 503);
    }

    @Test
    void A24_a_subject_that_differs_in_case_alone_is_another_person() {
        HttpResponse<String> answer = journey.signIn(subject.toUpperCase(Locale.ROOT));

        assertThat(Journey.location(answer)).contains("/hellowork/mismatch?r=");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void A24_a_subject_with_a_space_after_it_is_another_person() {
        assertThat(Journey.location(journey.signIn(subject + " "))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void A41_a_forged_oidc_session_cookie_is_not_looked_at() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        browser.cookies().put("q_session_hellowork", "garbage|x|y");

        assertThat(browser.get(callback).statusCode()).isEqualTo(303);
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }
}
