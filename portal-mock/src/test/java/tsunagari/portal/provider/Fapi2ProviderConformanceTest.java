package tsunagari.portal.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

/**
 * The OpenID Foundation's plan {@code fapi2-security-profile-final-test-plan}, without DPoP; the comments have the names
 * of its modules without their prefix.
 */
@QuarkusTest
class Fapi2ProviderConformanceTest extends PortalTest {

    // happy-flow, ensure-other-scope-order-succeeds, ensure-authorization-request-with-64-char-nonce-success
    @Test
    void the_flow_works_in_any_order_of_scopes_and_with_a_nonce_of_64_characters() throws Exception {
        String nonce = "n".repeat(64);
        Response tokens = redeem(new Handshake().with("scope", "profile openid").with("nonce", nonce).code("taro"));
        assertThat(IdTokens.claims(tokens).getStringClaimValue("nonce")).isEqualTo(nonce);
    }

    // ensure-authorization-request-with-long-nonce, -with-long-state
    @Test
    void a_long_state_and_nonce_come_back_whole() throws Exception {
        String value = "v".repeat(384);
        String location = new Handshake().with("state", value).with("nonce", value).authorize(Browser.of("taro"))
                .header("Location");
        assertThat(Handshake.parameter(location, "state")).isEqualTo(value);
        Response tokens = redeem(Handshake.parameter(location, "code"));
        assertThat(IdTokens.claims(tokens).getStringClaimValue("nonce")).isEqualTo(value);
    }

    // state-only-outside-request-object-not-used, ensure-different-state-inside-and-outside-request-object
    @Test
    void what_was_pushed_counts_and_not_what_stands_in_the_address() {
        String location = Browser.of("taro").request().queryParam("client_id", "alpha").queryParam("state", "outside")
                .queryParam("redirect_uri", "https://attacker.example/").queryParam("scope", "openid")
                .queryParam("request_uri", new Handshake().requestUri()).get("/authorize").header("Location");
        assertThat(location).startsWith(TestSites.base() + "/alpha/callback?").contains("state=state-of-the-test");
    }

    // ensure-unsigned-authorization-request-without-using-par-fails
    @Test
    void a_request_that_was_not_pushed_gets_a_page() {
        Response plain = Browser.of("taro").request().queryParams(new Handshake().parameters()).get("/authorize");
        assertThat(Handshake.outcome(plain)).isEqualTo("page");
    }

    // ensure-request-object-without-redirect-uri-fails, ensure-redirect-uri-in-authorization-request,
    // ensure-registered-redirect-uri, ensure-response-type-code-idtoken-fails, ensure-response-type-token-fails,
    // par-ensure-pkce-required, par-ensure-plain-pkce-rejected, par-reject-request-uri-in-par-authorization-form-params
    @ParameterizedTest
    @CsvSource({"redirect_uri,,invalid_request", "redirect_uri,https://attacker.example/,invalid_request",
        "response_type,code id_token,unsupported_response_type", "response_type,token,unsupported_response_type",
        "code_challenge,,invalid_request", "code_challenge_method,plain,invalid_request",
        "request_uri,urn:ietf:params:oauth:request_uri:x,invalid_request", "id_token_hint,eyJ,invalid_request"})
    void a_push_that_is_not_sound_is_refused_and_not_cached(String parameter, String value, String error) {
        new Handshake().with(parameter, value == null ? "" : value).push().then().statusCode(400)
                .header("Cache-Control", "no-store").body("error", equalTo(error));
    }

    // par-without-duplicate-parameters
    @Test
    void a_push_with_a_repeated_parameter_is_refused() {
        Handshake.request(new Handshake().parameters()).formParam("state", "other").post("/par")
                .then().statusCode(400).body("error", equalTo("invalid_request"));
    }

    // par-reject-invalid-http-verb
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void par_takes_post_alone(String method) {
        given().request(method, "/par").then().statusCode(405).header("Cache-Control", "no-store");
    }

    // par-ensure-request-uri-is-bound-to-client, par-attempt-reuse-request_uri, par-attempt-to-use-expired-request_uri
    @Test
    void a_request_uri_is_good_for_its_client_once_and_for_a_minute() {
        String requestUri = new Handshake().requestUri();
        Response foreign = Browser.of("taro").request().queryParam("client_id", "beta")
                .queryParam("request_uri", requestUri).get("/authorize");
        assertThat(Handshake.outcome(foreign)).isEqualTo("page");
        assertThat(Handshake.outcome(Handshake.authorize(Browser.of("taro"), requestUri))).isEqualTo("code");
        assertThat(Handshake.outcome(Handshake.authorize(Browser.of("taro"), requestUri))).isEqualTo("page");
        String expired = new Handshake().requestUri();
        TestClock.forward(Duration.ofSeconds(61));
        assertThat(Handshake.outcome(Handshake.authorize(Browser.of("taro"), expired))).isEqualTo("page");
    }

    // par-endpoint-as-array-audience-fails, par-endpoint-as-audience-fails, par-token-endpoint-as-audience-fails,
    // ensure-client-assertion-with-wrong-aud-fails
    @Test
    void an_assertion_is_for_the_issuer_alone_at_par_and_token_endpoint() {
        for (Object audience : List.of(List.of(issuer()), issuer() + "/par", issuer() + "/token", issuer() + "/", "x")) {
            refused(assertion().claim("aud", audience));
        }
    }

    // ensure-signed-client-assertion-with-RS256-fails, ensure-client-assertion-with-exp-is-5-minutes-in-past-fails,
    // ensure-client-assertion-with-no-sub-fails, par-ensure-jwt-client-assertion-with-iat-nbf-over-60-seconds-…-fails
    @Test
    void an_assertion_that_is_not_sound_is_refused_at_par_and_token_endpoint() {
        refused(assertion().byRsa("RS256"));
        refused(assertion().claim("exp", TestToken.inSeconds(-300)));
        refused(assertion().without("sub"));
        refused(assertion().claim("iss", "gamma").claim("sub", "gamma"));
        refused(assertion().claim("iat", TestToken.inSeconds(61)).claim("exp", TestToken.inSeconds(120)));
        refused(assertion().claim("nbf", TestToken.inSeconds(61)));
        refused(assertion().header("alg", "none"));
        refused(assertion().signedBy(TestKeys.STRANGER.key().getPrivateKey()));
    }

    // par-ensure-jwt-client-assertion-with-iat-nbf-8-seconds-in-the-future-is-accepted; PS256 is FAPI's other algorithm
    @Test
    void a_clock_8_seconds_ahead_and_ps256_are_accepted() {
        new Handshake().push(assertion().claim("iat", TestToken.inSeconds(8)).claim("nbf", TestToken.inSeconds(8)))
                .then().statusCode(201);
        new Handshake().push(assertion().byRsa("PS256")).then().statusCode(201);
    }

    // ensure-client-assertion-in-token-endpoint, ensure-client-id-in-token-endpoint
    @Test
    void the_token_endpoint_needs_an_assertion_and_the_same_client_in_the_form() {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        given().formParams(form).post("/token").then().statusCode(401).body("error", equalTo("invalid_client"));
        form.put("client_id", "beta");
        Handshake.redeem(form).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    // par-ensure-pkce-code-verifier-required, par-incorrect-pkce-code-verifier-rejected
    @Test
    void a_code_needs_its_verifier() {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        form.remove("code_verifier");
        Handshake.redeem(form).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Map<String, String> other = Handshake.redemption(new Handshake().code("taro"));
        other.put("code_verifier", "w".repeat(43));
        Handshake.redeem(other).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    // ensure-authorization-code-is-bound-to-client, attempt-reuse-authorization-code-after-one-second,
    // attempt-to-use-expired-auth-code: TokenTest has them one by one
    // access-token-type-header-case-sensitivity
    @ParameterizedTest
    @ValueSource(strings = {"bearer", "Bearer", "BEARER"})
    void the_scheme_of_an_access_token_is_in_any_case(String scheme) {
        String token = redeem(new Handshake().code("taro")).path("access_token");
        given().header("Authorization", scheme + " " + token).get("/userinfo").then().statusCode(200);
        given().formParam("access_token", token).post("/userinfo").then().statusCode(401);
    }

    private static void refused(TestToken assertion) {
        new Handshake().push(assertion).then().statusCode(401).header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_client"));
        Handshake.redeem(Handshake.redemption("x"), assertion.claim("jti", UUID.randomUUID().toString()))
                .then().statusCode(401).header("Cache-Control", "no-store").body("error", equalTo("invalid_client"));
    }

    private static Response redeem(String code) {
        return Handshake.redeem(Handshake.redemption(code));
    }

    private static TestToken assertion() {
        return TestToken.assertion(issuer());
    }

    private static String issuer() {
        return Browser.issuer();
    }
}
