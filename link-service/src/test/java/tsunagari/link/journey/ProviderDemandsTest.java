package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.TestClock;

/** What sites demand of a sign-in at their provider, and what they ask it of the person. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class ProviderDemandsTest extends ProvidersAtWork {

    @Test
    void the_name_may_come_from_userinfo() {
        HttpResponse<String> answer = etax.handshake(browser, "connect", etaxToken());

        assertThat(etax.fetches("/userinfo")).isEqualTo(1);
        assertThat(browser.get(Journey.location(answer)).body()).contains("花");
    }

    @Test
    void A24_userinfo_invalid_sub() {
        etax.shows("userinfo", okJson("{\"sub\":\"somebody-else\"}"));

        refused(etax.handshake(browser, "connect", etaxToken()), 502);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 500})
    void A18_userinfo_that_fails_leads_to_a_page(int status) {
        etax.shows("userinfo", aResponse().withStatus(status).withHeader("Location", etax.issuer() + "/jwks"));

        refused(etax.handshake(browser, "connect", etaxToken()), 503);
    }

    @Test
    void A25_the_acr_is_asked_for_and_one_of_those_must_be_met() {
        assertThat(etax.handshake(browser, "connect", etax.token(subject).with("acr", "higher")).statusCode()).isEqualTo(303);
        assertThat(etax.request()).containsEntry("acr_values", "high higher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "HIGH", "high higher", ""})
    void A25_another_acr_is_refused(String acr) {
        refused(etax.handshake(browser, "connect", etax.token(subject).with("acr", acr)), 502);
    }

    @Test
    void A25_a_missing_acr_is_refused() {
        refused(etax.handshake(browser, "connect", etax.token(subject)), 502);
    }

    @Test
    void A25_a_list_of_acr_is_none() {
        refused(etax.handshake(browser, "connect", etax.token(subject).with("acr", List.of("high"))), 502);
    }

    @Test
    void A25_a_sign_in_may_have_to_be_fresh_too() {
        long now = TestClock.now().getEpochSecond();

        HttpResponse<String> again = etax.handshake(browser, "mypage", etaxToken().with("auth_time", now - 700));

        assertThat(etax.request()).containsEntry("max_age", "600");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(Journey.location(again)).contains("prompt=login");
    }

    @Test
    void without_a_sign_in_age_none_is_asked_for() {
        denpa.start(browser, "mypage");

        assertThat(denpa.request()).doesNotContainKeys("max_age", "acr_values");
    }
}
