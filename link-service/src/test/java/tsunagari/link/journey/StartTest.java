package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LinkJourney.class)
class StartTest {

    private static final int STARTS = 200;

    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    @Test
    void A04_the_pushed_request_asks_for_a_code_with_the_least_scopes() {
        browser.get(Journey.initiateLogin("connect"));

        Map<String, String> par = FakePortal.lastPar();
        assertThat(par).containsEntry("response_type", "code").containsEntry("scope", "openid profile")
                .containsEntry("redirect_uri", OutsideWorld.linkUrl() + "/hellowork/callback")
                .containsEntry("code_challenge_method", "S256").containsEntry("login_hint", "hint");
    }

    @Test
    void A05_the_browser_carries_nothing_but_the_reference_to_the_pushed_request() {
        String location = Journey.location(browser.get(Journey.initiateLogin("connect")));

        assertThat(location).isEqualTo(FakePortal.issuer()
                + "/authorize?client_id=hellowork&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 503})
    void A05_a_portal_that_refuses_the_pushed_request_gets_no_plain_one(int status) {
        FakePortal.answer(post("/par"), aResponse().withStatus(status));

        HttpResponse<String> answer = browser.get(Journey.initiateLogin("connect"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("data-testid=\"reference\"");
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void A06_every_start_has_a_challenge_of_its_own() {
        assertThat(ofStarts("code_challenge")).hasSize(STARTS);
    }

    @Test
    void A07_every_start_has_a_state_of_its_own() {
        assertThat(ofStarts("state")).hasSize(STARTS);
    }

    @Test
    void A08_every_start_has_a_nonce_of_its_own() {
        assertThat(ofStarts("nonce")).hasSize(STARTS);
    }

    private static Set<String> ofStarts(String parameter) {
        for (int i = 0; i < STARTS; i++) {
            TestBrowser.fresh().get(Journey.initiateLogin("connect"));
        }
        return FakePortal.requests("/par").stream().map(FakePortal::form).map(par -> par.get(parameter))
                .collect(Collectors.toSet());
    }

    @Test
    void A15_a_browser_keeps_five_open_handshakes() {
        for (int i = 0; i < 12; i++) {
            browser.get(Journey.initiateLogin("connect"));
        }

        assertThat(browser.cookies().keySet().stream().filter(name -> name.startsWith("q_auth_"))).hasSize(5);
    }

    @Test
    void A02_a_foreign_issuer_is_asked_for_nothing() {
        HttpResponse<String> answer = browser.get("/hellowork/initiate-login?iss=https://evil.example&target_link_uri="
                + OutsideWorld.linkUrl() + "/hellowork/connect");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(FakePortal.requestCount()).isZero();
    }

    @Test
    void A03_a_foreign_target_is_refused() {
        HttpResponse<String> answer = browser.get("/hellowork/initiate-login?iss=" + FakePortal.issuer()
                + "&target_link_uri=https://evil.example/hellowork/connect");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    @Test
    void A14_a_posted_initiation_is_turned_into_the_get() {
        HttpResponse<String> answer = browser.sending("Origin", FakePortal.issuer()).sending("Sec-Fetch-Site", "same-site")
                .post("/hellowork/initiate-login", "iss", FakePortal.issuer(), "target_link_uri",
                        OutsideWorld.linkUrl() + "/hellowork/connect", "login_hint", "a b&c={d}");

        assertThat(answer.statusCode()).isEqualTo(303);
        HttpResponse<String> start = browser.get(Journey.location(answer));
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(FakePortal.lastPar()).containsEntry("login_hint", "a b&c={d}");
    }

    @Test
    void a_session_is_no_reason_to_skip_the_portal() {
        String subject = Journey.newSubject();
        Journey journey = Journey.of(browser);
        journey.connect(subject, Journey.newAccount());
        journey.signIn(subject);

        assertThat(browser.get(Journey.initiateLogin("mypage")).statusCode()).isEqualTo(302);
        assertThat(browser.get("/hellowork/mypage").statusCode()).as("it lives until the new sign-in").isEqualTo(200);
    }
}
