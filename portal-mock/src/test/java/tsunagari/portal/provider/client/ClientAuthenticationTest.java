package tsunagari.portal.provider.client;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class ClientAuthenticationTest extends PortalTest {

    @Test
    void a_sound_assertion_is_accepted() {
        new Handshake().push(assertion()).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "jti"})
    void each_required_claim_is_required(String claim) {
        refused(assertion().without(claim), "");
    }

    @Test
    void the_subject_must_be_the_client() {
        refused(assertion().claim("sub", "beta"), "sub");
    }

    @Test
    void the_audience_must_be_the_issuer_and_not_the_endpoint() {
        refused(assertion().claim("aud", Browser.issuer() + "/token"), "aud");
    }

    @Test
    void the_audience_must_not_be_an_array() {
        refused(assertion().claim("aud", List.of(Browser.issuer())), "aud");
    }

    @Test
    void an_expired_assertion_is_refused() {
        refused(assertion().claim("exp", TestToken.inSeconds(-11)), "exp");
    }

    @Test
    void an_assertion_that_lives_too_long_is_refused() {
        refused(assertion().claim("exp", TestToken.inSeconds(3600)), "exp");
    }

    @Test
    void an_assertion_from_the_future_is_refused() {
        refused(assertion().claim("iat", TestToken.inSeconds(30)), "iat");
    }

    @Test
    void an_assertion_that_is_not_good_yet_is_refused() {
        refused(assertion().claim("nbf", TestToken.inSeconds(30)), "nbf");
    }

    @Test
    void an_assertion_is_good_once() {
        TestToken assertion = assertion();
        new Handshake().push(assertion).then().statusCode(201);
        refused(assertion, "jti");
    }

    @Test
    void a_refused_assertion_does_not_use_up_its_id() {
        String id = UUID.randomUUID().toString();
        refused(assertion().claim("jti", id).signedBy(TestKeys.STRANGER.key().getPrivateKey()), "signature");
        new Handshake().push(assertion().claim("jti", id)).then().statusCode(201);
    }

    @Test
    void a_signature_by_another_key_is_refused() {
        refused(assertion().signedBy(TestKeys.STRANGER.key().getPrivateKey()), "signature");
    }

    @Test
    void an_unsigned_assertion_is_refused() {
        refused(assertion().header("alg", "none"), "signature");
    }

    @Test
    void a_mac_with_the_public_key_as_secret_is_refused() {
        byte[] publicKey = TestKeys.ALPHA.key().getPublicKey().getEncoded();
        refused(assertion().header("alg", "HS256").signedBy(new HmacKey(publicKey)), "signature");
    }

    @Test
    void an_unknown_critical_extension_is_refused() {
        refused(assertion().header("crit", List.of("tsunagari")).header("tsunagari", "x"), "signature");
    }

    @Test
    void an_assertion_without_a_key_id_is_refused() {
        refused(assertion().header("kid", null), "kid");
    }

    @Test
    void an_unknown_key_id_is_refused() {
        refused(assertion().header("kid", "nobody"), "kid");
    }

    @Test
    void a_security_event_token_is_no_assertion() {
        refused(assertion().header("typ", "secevent+jwt"), "typ");
    }

    @Test
    void another_clients_assertion_is_refused_for_this_client() {
        refused(assertion().ofBeta(), "client_id");
    }

    @Test
    void a_form_without_an_assertion_is_refused() {
        RestAssured.given().formParam("client_id", "alpha").formParam("client_secret", "x").post("/token")
                .then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void a_rotated_key_is_fetched_when_its_id_is_first_seen() {
        new Handshake().push(assertion()).then().statusCode(201);
        TestSites.server().stubFor(WireMock.get("/alpha/jwks").willReturn(WireMock.okJson(
                "{\"keys\":[" + TestKeys.STRANGER.key().toJson() + "]}")));
        new Handshake().push(assertion().header("kid", TestKeys.STRANGER.key().getKeyId())
                .signedBy(TestKeys.STRANGER.key().getPrivateKey())).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":\"x\"}", "{\"keys\":[1]}"})
    void a_client_whose_key_set_cannot_be_read_is_refused(String published) {
        new Handshake().push(assertion()).then().statusCode(201);
        TestSites.server().stubFor(WireMock.get("/alpha/jwks").willReturn(WireMock.okJson(published)));
        refused(assertion().header("kid", TestKeys.STRANGER.key().getKeyId())
                .signedBy(TestKeys.STRANGER.key().getPrivateKey()), "kid");
    }

    @Test
    void a_key_set_of_more_than_64_kib_is_not_read() {
        new Handshake().push(assertion()).then().statusCode(201);
        TestSites.server().stubFor(WireMock.get("/alpha/jwks").willReturn(WireMock.okJson(
                "{\"keys\":[" + TestKeys.STRANGER.key().toJson() + "]," + " ".repeat(65_536) + "\"more\":1}")));
        refused(assertion().header("kid", TestKeys.STRANGER.key().getKeyId())
                .signedBy(TestKeys.STRANGER.key().getPrivateKey()), "kid");
    }

    private static TestToken assertion() {
        return TestToken.assertion(Browser.issuer());
    }

    private static void refused(TestToken assertion, String reason) {
        new Handshake().push(assertion).then().statusCode(401).header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_client")).body("error_description", containsString(reason));
    }
}
