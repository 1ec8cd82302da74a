package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.LoggedTexts;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestKeys;

/** Providers that change their keys or metadata, or go away, while the service runs. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class ProviderChangesTest {

    private static final PublicJsonWebKey OLD = TestKeys.of("PS256", "old");
    private static final PublicJsonWebKey NEW = TestKeys.of("PS256", "new");
    private static final PublicJsonWebKey NEW_UNDER_OLD_ID = TestKeys.of("PS256", "old");

    private final Provider denpa = new Provider("denpa", OLD);
    private final Provider nenkin = new Provider("nenkin", ProvidersAtWork.ED_DSA);
    private final TestBrowser browser = TestBrowser.fresh();
    private final String subject = Journey.newSubject();

    @BeforeEach
    void the_old_key_is_in_use() {
        FakePortal.reset();
        FakeAccounts.reset();
        denpa.up();
        nenkin.up();
        TestClock.pass(Duration.ofSeconds(61));
        assertThat(signIn(OLD)).isEqualTo(303);
    }

    private int signIn(PublicJsonWebKey key) {
        TestBrowser fresh = TestBrowser.fresh();
        return denpa.handshake(fresh, "mypage", denpa.token(subject).signedWith(key)).statusCode();
    }

    private String signedOut(String site) {
        return browser.get(Journey.location(browser.post("/" + site + "/logout"))).body();
    }

    private void afterAMinuteRefused(String reason) {
        TestClock.pass(Duration.ofSeconds(60));
        try (LoggedTexts log = new LoggedTexts()) {
            assertThat(denpa.start(browser, "mypage").statusCode()).isEqualTo(503);
            assertThat(log.texts()).anyMatch(text -> text.contains("portal.refused") && text.contains(reason));
        }
    }

    @Test
    void A30_signing_key_rotation() {
        denpa.publishes(OLD, NEW);

        assertThat(signIn(NEW)).isEqualTo(303);
        assertThat(signIn(OLD)).isEqualTo(303);
    }

    @Test
    void A31_signing_key_rotation_just_before_signing_under_load() {
        List<TestBrowser> browsers = Stream.generate(TestBrowser::fresh).limit(20).toList();
        List<Provider> handshakes = browsers.stream().map(it -> {
            Provider one = new Provider("denpa", OLD);
            one.start(it, "mypage");
            return one;
        }).toList();
        handshakes.forEach(one -> one.issuesForThis(denpa.token(subject).signedWith(NEW)));
        denpa.publishes(NEW);
        int before = denpa.fetches("/jwks");

        assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> browsers.get(i).get(handshakes.get(i).callback())))
                .extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(denpa.fetches("/jwks") - before).isLessThanOrEqualTo(3);
    }

    @Test
    void A32_other_keys_under_the_same_id_are_noticed_at_once() {
        denpa.publishes(NEW_UNDER_OLD_ID);

        assertThat(signIn(NEW_UNDER_OLD_ID)).isEqualTo(303);
        assertThat(signIn(OLD)).isEqualTo(502);
    }

    @Test
    void A33_a_withdrawn_key_is_dead_after_a_minute() {
        denpa.publishes(NEW);
        TestClock.pass(Duration.ofSeconds(60));

        assertThat(signIn(OLD)).isEqualTo(502);
    }

    @Test
    void A34_keys_that_cannot_be_fetched_again_go_on_being_used() {
        denpa.shows("jwks", aResponse().withStatus(503));
        TestClock.pass(Duration.ofSeconds(90));

        assertThat(signIn(OLD)).isEqualTo(303);
    }

    @Test
    void A34_an_unknown_key_that_cannot_be_asked_about_is_an_outage() {
        denpa.shows("jwks", aResponse().withStatus(503));

        assertThat(signIn(NEW)).isEqualTo(503);
    }

    @Test
    void A35_a_spray_of_unknown_keys_fetches_little_and_delays_no_rotation() {
        int before = denpa.fetches("/jwks");
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(NEW)).isEqualTo(502);
        }
        denpa.publishes(NEW);

        assertThat(signIn(NEW)).isEqualTo(303);
        assertThat(denpa.fetches("/jwks") - before).isLessThanOrEqualTo(9);
    }

    @Test
    void kid_absent_single_jwks() {
        assertThat(denpa.handshake(browser, "mypage", denpa.token(subject).withoutKeyId()).statusCode()).isEqualTo(303);
    }

    @Test
    void kid_absent_multiple_jwks() {
        denpa.publishes(OLD, NEW);
        TestClock.pass(Duration.ofSeconds(60));

        assertThat(denpa.handshake(browser, "mypage", denpa.token(subject).withoutKeyId()).statusCode()).isEqualTo(502);
    }

    @Test
    void metadata_that_change_are_followed() {
        denpa.metadata(Map.of("token_endpoint", denpa.issuer() + "/moved"));
        TestClock.pass(Duration.ofSeconds(60));
        denpa.start(browser, "mypage");
        denpa.issues("moved", denpa.token(subject));

        assertThat(browser.get(denpa.callback()).statusCode()).isEqualTo(303);
        assertThat(denpa.posts("/moved")).isEqualTo(1);
    }

    @Test
    void metadata_that_cannot_be_read_again_go_on_being_used() {
        denpa.shows(".well-known/openid-configuration", aResponse().withStatus(500));
        TestClock.pass(Duration.ofSeconds(90));

        assertThat(signIn(OLD)).isEqualTo(303);
    }

    @Test
    void A28_a_site_whose_portal_says_that_it_is_another_answers_503_with_an_alarm_and_the_others_go_on() {
        denpa.metadata(Map.of("issuer", "https://evil.example"));
        afterAMinuteRefused("ISSUER_MISMATCH");
        assertThat(nenkin.handshake(browser, "mypage", nenkin.token(subject)).statusCode()).isEqualTo(303);

        denpa.metadata(Map.of());
        TestClock.pass(Duration.ofSeconds(2));
        assertThat(signIn(OLD)).isEqualTo(303);
    }

    @Test
    void A28_metadata_that_are_no_json_object_are_refused_like_another_issuers() {
        denpa.shows(".well-known/openid-configuration", aResponse().withBody("<html>sorry</html>"));
        afterAMinuteRefused("MALFORMED");
    }

    @Test
    void A16_a_token_endpoint_elsewhere_stops_the_site() {
        denpa.metadata(Map.of("token_endpoint", "http://127.0.0.1:1/token"));
        afterAMinuteRefused("FOREIGN_ENDPOINT");
    }

    @Test
    void A06_a_portal_that_offers_plain_challenges_alone_is_refused() {
        denpa.metadata(Map.of("code_challenge_methods_supported", List.of("plain")));
        afterAMinuteRefused("PKCE_S256_MISSING");
    }

    @Test
    void the_sign_out_at_the_portal_is_where_the_metadata_or_the_configuration_say() {
        denpa.metadata(Map.of("end_session_endpoint", denpa.issuer() + "/bye"));
        TestClock.pass(Duration.ofSeconds(60));
        denpa.start(browser, "mypage");

        assertThat(signedOut("denpa")).contains(denpa.issuer() + "/bye?client_id=denpa");
        assertThat(signedOut("nenkin")).contains(nenkin.issuer() + "/out?client_id=nenkin");
    }
}
