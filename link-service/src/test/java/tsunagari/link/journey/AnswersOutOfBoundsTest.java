package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.TestClock;

/** Providers whose answers are too long, too slow, or elsewhere: row A18 at every endpoint. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class AnswersOutOfBoundsTest {

    private static final long FAIR_SHARE = 4L * 1024 * 1024;
    private static final int TEN_KILOBYTES = 10_000;
    private static final int HALF_A_MINUTE = 30_000;

    private final Provider etax = new Provider("etax", ProvidersAtWork.RS256);
    private final Provider denpa = new Provider("denpa", ProvidersAtWork.PS256);
    private final TestBrowser browser = TestBrowser.fresh();
    private final String subject = Journey.newSubject();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        etax.up();
        denpa.up();
        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));
        etax.shows("userinfo", okJson("{\"sub\":\"%s\"}".formatted(subject)));
        TestClock.pass(Duration.ofHours(2));
    }

    private void nothing_came_of(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(browser.signedIn()).isFalse();
    }

    /** etax's portal, but for this endpoint, which never ends. */
    private void endless(String member) {
        etax.metadata(Map.of(member, EndlessServer.url("/" + member)));
        TestClock.pass(Duration.ofSeconds(61));
    }

    private static void little_was_taken() {
        Awaitility.await().until(() -> EndlessServer.taken() >= 0);
        assertThat(EndlessServer.taken()).isLessThan(FAIR_SHARE);
    }

    private TestIdTokens etaxToken() {
        return etax.token(subject).with("acr", "high");
    }

    private static ResponseDefinitionBuilder slow() {
        return aResponse().withStatus(200).withHeader("Content-Type", "application/json")
                .withBody(" ".repeat(TEN_KILOBYTES)).withChunkedDribbleDelay(HALF_A_MINUTE / 1000, HALF_A_MINUTE);
    }

    @Test
    void A18_of_50_MB_from_a_token_endpoint_little_is_taken() {
        endless("token_endpoint");
        etax.start(browser, "mypage");

        nothing_came_of(etax.finish(browser, etaxToken()));
        little_was_taken();
    }

    @Test
    void A18_of_50_MB_from_userinfo_little_is_taken() {
        endless("userinfo_endpoint");

        nothing_came_of(etax.handshake(browser, "mypage", etaxToken()));
        little_was_taken();
    }

    @Test
    void A18_of_50_MB_of_keys_little_is_taken() {
        endless("jwks_uri");
        TestClock.pass(Duration.ofHours(2));

        nothing_came_of(etax.handshake(browser, "mypage", etaxToken()));
        little_was_taken();
    }

    @Test
    void A18_a_token_answer_of_a_kilobyte_a_second_ends_within_the_deadline() {
        denpa.start(browser, "mypage");
        denpa.answers("token", slow());
        Instant before = Instant.now();

        nothing_came_of(browser.get(denpa.callback()));
        assertThat(Instant.now()).isBefore(before.plusSeconds(7));
    }

    @Test
    void A18_a_slow_answer_to_a_pushed_request_ends_within_the_deadline() {
        denpa.answers("par", slow().withStatus(201));
        Instant before = Instant.now();

        nothing_came_of(denpa.start(browser, "mypage"));
        assertThat(Instant.now()).isBefore(before.plusSeconds(7));
    }

    @Test
    void A18_slow_metadata_end_within_the_deadline() {
        denpa.shows(".well-known/openid-configuration", slow());
        Instant before = Instant.now();

        nothing_came_of(denpa.start(browser, "mypage"));
        assertThat(Instant.now()).isBefore(before.plusSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void A18_no_redirect_of_a_token_endpoint_is_followed(int status) {
        denpa.start(browser, "mypage");
        denpa.issues("elsewhere", denpa.token(subject));
        denpa.answers("token", aResponse().withStatus(status).withHeader("Location", denpa.issuer() + "/elsewhere")
                .withHeader("Set-Cookie", "a=b"));

        nothing_came_of(browser.get(denpa.callback()));
        assertThat(denpa.posts("/elsewhere") + denpa.fetches("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks", ".well-known/openid-configuration"})
    void A18_no_redirect_of_what_is_published_is_followed(String document) {
        denpa.shows(document, aResponse().withStatus(302).withHeader("Location", denpa.issuer() + "/elsewhere"));
        HttpResponse<String> start = denpa.start(browser, "mypage");

        nothing_came_of(start.statusCode() == 302 ? denpa.finish(browser, denpa.token(subject)) : start);
        assertThat(denpa.fetches("/elsewhere")).isZero();
    }

    @Test
    void A18_no_redirect_of_a_pushed_request_is_followed() {
        denpa.answers("par", aResponse().withStatus(307).withHeader("Location", denpa.issuer() + "/elsewhere"));

        nothing_came_of(denpa.start(browser, "mypage"));
        assertThat(denpa.posts("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sorry</html>", "", "[]", "null", "{\"access_token\":\"at\""})
    void A18_a_token_answer_that_is_no_json_object_is_a_failure(String body) {
        denpa.start(browser, "mypage");
        denpa.answers("token", aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody(body));

        nothing_came_of(browser.get(denpa.callback()));
    }

    @Test
    void A18_an_access_token_of_a_type_that_is_not_understood_is_refused() {
        denpa.start(browser, "mypage");
        denpa.answers("token", okJson("{\"access_token\":\"at\",\"token_type\":\"DPoP\",\"id_token\":\"x\"}"));

        assertThat(browser.get(denpa.callback()).statusCode()).isEqualTo(502);
    }

    @Test
    void A34_a_portal_that_was_down_at_the_start_is_used_as_soon_as_it_is_there() {
        denpa.shows(".well-known/openid-configuration", aResponse().withStatus(503));
        nothing_came_of(denpa.start(browser, "mypage"));
        denpa.metadata(Map.of());
        TestClock.pass(Duration.ofSeconds(2));

        assertThat(denpa.handshake(browser, "mypage", denpa.token(subject)).statusCode()).isEqualTo(303);
    }
}
