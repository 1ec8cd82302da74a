package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestKeys;

/** Other providers than the demonstration's portal, by configuration alone. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class ProviderSettingsTest extends ProvidersAtWork {

    private static String halfHash(String algorithm, String text) throws Exception {
        byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    @Test
    void A05_without_par_the_browser_carries_the_request_itself() {
        etax.start(browser, "connect");

        assertThat(etax.posts("/par")).isZero();
        assertThat(etax.request()).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "etax").containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void a_secret_in_the_header_is_encoded_as_a_form_and_nothing_else_proves_the_client() {
        assertThat(etax.handshake(browser, "connect", etaxToken()).statusCode()).isEqualTo(303);

        String header = etax.latest("token").getHeader("Authorization");
        assertThat(new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8))
                .isEqualTo("etax:s+p%3Aa%25c%2Be");
        assertThat(FakePortal.form(etax.latest("token")))
                .doesNotContainKeys("client_secret", "client_assertion", "client_assertion_type")
                .containsKeys("code", "code_verifier", "redirect_uri");
    }

    @Test
    void a_secret_in_the_form_proves_the_client_at_both_endpoints() {
        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));

        assertThat(denpa.handshake(browser, "connect", denpa.token(subject)).statusCode()).isEqualTo(303);

        assertThat(FakePortal.form(denpa.latest("par"))).containsEntry("client_secret", ProvidersJourney.POST_SECRET)
                .containsEntry("client_id", "denpa");
        assertThat(FakePortal.form(denpa.latest("token"))).containsEntry("client_secret", ProvidersJourney.POST_SECRET)
                .doesNotContainKey("client_assertion");
        assertThat(denpa.latest("token").getHeader("Authorization")).isNull();
    }

    @Test
    void par_as_advertised_follows_the_metadata() {
        denpa.start(browser, "connect");
        assertThat(denpa.posts("/par")).isZero();

        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));
        TestClock.pass(Duration.ofSeconds(61));
        denpa.start(browser, "connect");

        assertThat(denpa.posts("/par")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void A05_par_as_advertised_has_no_fallback(int status) {
        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));
        denpa.answers("par", aResponse().withStatus(status));

        refused(denpa.start(browser, "connect"), 503);
    }

    @Test
    void A09_iss_as_advertised_is_missed_before_the_code_is_redeemed() {
        denpa.metadata(Map.of("authorization_response_iss_parameter_supported", true));
        denpa.start(browser, "connect");

        refused(denpa.finish(browser, denpa.token(subject)), 400);
        assertThat(denpa.posts("/token")).isZero();
        assertThat(browser.get(denpa.callback() + "&iss=" + denpa.issuer()).statusCode()).isEqualTo(303);
    }

    @Test
    void A09_an_iss_that_nobody_asked_for_must_be_right_all_the_same() {
        etax.start(browser, "connect");

        refused(browser.get(etax.callback() + "&iss=https://evil.example"), 400);
        assertThat(etax.posts("/token")).isZero();
    }

    @Test
    void A16_an_own_key_proves_the_client_where_the_site_has_one() throws Exception {
        assertThat(nenkin.handshake(browser, "connect", nenkin.token(subject)).statusCode()).isEqualTo(303);

        JsonWebSignature assertion = new JsonWebSignature();
        assertion.setCompactSerialization(FakePortal.form(nenkin.latest("token")).get("client_assertion"));
        assertThat(assertion.getAlgorithmHeaderValue()).isEqualTo("PS256");
        assertion.setKey(new JsonWebKeySet(browser.get("/nenkin/jwks").body())
                .findJsonWebKey(assertion.getKeyIdHeaderValue(), "RSA", "sig", "PS256").getKey());
        assertThat(assertion.verifySignature()).isTrue();
        assertThat(assertion.getPayload()).contains("\"aud\":\"" + nenkin.issuer() + "\"");
    }

    @Test
    void A16_no_site_publishes_anothers_key() {
        assertThat(browser.get("/jwks").body()).contains("link-test").doesNotContain("nenkin-rsa");
        assertThat(browser.get("/nenkin/jwks").body()).contains("nenkin-rsa").doesNotContain("\"d\"", "link-test");
        assertThat(browser.get("/nowhere/jwks").statusCode()).isEqualTo(404);
    }

    @Test
    void fixed_endpoints_need_no_metadata() {
        nenkin.start(browser, "connect");

        assertThat(nenkin.fetches("/.well-known/openid-configuration")).isZero();
    }

    @Test
    void A20_every_site_has_the_one_algorithm_that_it_is_configured_with() {
        PublicJsonWebKey other = TestKeys.of("PS256", "other");
        etax.publishes(RS256, other);
        etax.start(browser, "connect");

        refused(etax.finish(browser, etaxToken().signedWith(other)), 502);
    }

    @Test
    void A20_a_key_for_another_algorithm_verifies_nothing() {
        PublicJsonWebKey sameKeyOtherwise = TestKeys.of("PS256", "etax-2");
        etax.publishes(RS256, sameKeyOtherwise);
        sameKeyOtherwise.setAlgorithm("RS256");
        etax.start(browser, "connect");

        refused(etax.finish(browser, etaxToken().signedWith(sameKeyOtherwise)), 502);
    }

    @Test
    void at_hash_follows_the_algorithms_hash() throws Exception {
        assertThat(nenkin.handshake(browser, "connect", nenkin.token(subject).with("at_hash", halfHash("SHA-512", "at")))
                .statusCode()).isEqualTo(303);
        assertThat(etax.handshake(browser, "connect", etaxToken().with("at_hash", halfHash("SHA-256", "at")))
                .statusCode()).isEqualTo(303);
        refused(nenkin.handshake(browser, "connect", nenkin.token(subject).with("at_hash", halfHash("SHA-256", "at"))), 502);
    }
}
