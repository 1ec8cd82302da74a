package tsunagari.portal.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.BasicPortal;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestToken;

/**
 * Token and UserInfo endpoints' part of the OpenID Foundation's plan {@code oidcc-basic-certification-test-plan}; the
 * comments have the names of its modules.
 */
@QuarkusTest
@TestProfile(BasicPortal.class)
class OpenIdProviderTokenConformanceTest extends PortalTest {

    // oidcc-server, oidcc-idtoken-signature
    @Test
    void client_secret_basic_gives_tokens_whose_id_token_is_signed_by_rs256() {
        Response tokens = basic(BasicPortal.ENCODED_SECRET, Handshake.redemption(new Handshake().codeFor("taro")));
        tokens.then().statusCode(200).header("Cache-Control", "no-store").header("Pragma", "no-cache")
                .body("token_type", equalTo("Bearer"));
        assertThat(IdTokens.algorithm(tokens)).isEqualTo("RS256");
        assertThat(IdTokens.claims(tokens).getClaimNames()).contains("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce");
    }

    // oidcc-server-client-secret-post
    @Test
    void client_secret_post_gives_tokens() {
        given().formParams(Handshake.redemption(new Handshake().codeFor("taro")))
                .formParam("client_secret", BasicPortal.SECRET).post("/token").then().statusCode(200);
    }

    @Test
    void a_wrong_secret_is_answered_by_the_scheme_that_was_used_and_leaves_the_code() {
        Map<String, String> form = Handshake.redemption(new Handshake().codeFor("taro"));
        basic("wrong", form).then().statusCode(401).header("WWW-Authenticate", startsWith("Basic "))
                .header("Cache-Control", "no-store").body("error", equalTo("invalid_client"));
        given().formParams(form).formParam("client_secret", "wrong").post("/token").then().statusCode(401)
                .header("WWW-Authenticate", nullValue()).body("error", equalTo("invalid_client"));
        basic(BasicPortal.ENCODED_SECRET, form).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !", "Basic YWxwaGE=", "Basic Og=="})
    void a_header_without_credentials_is_refused(String header) {
        given().header("Authorization", header).formParams(Handshake.redemption("x")).post("/token")
                .then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void a_client_without_a_secret_does_not_authenticate_by_one() {
        given().auth().preemptive().basic("beta", "").formParam("grant_type", "authorization_code").post("/token")
                .then().statusCode(401);
        given().formParam("client_id", "beta").formParam("client_secret", "null").post("/token").then().statusCode(401);
    }

    @Test
    void two_methods_at_once_are_one_too_many() {
        given().auth().preemptive().basic("alpha", BasicPortal.ENCODED_SECRET).formParams(Handshake.redemption("x"))
                .formParam("client_secret", BasicPortal.SECRET).post("/token")
                .then().statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void the_header_and_the_form_must_not_name_two_clients() {
        Map<String, String> form = Handshake.redemption(new Handshake().codeFor("taro"));
        form.put("client_id", "beta");
        basic(BasicPortal.ENCODED_SECRET, form).then().statusCode(401);
    }

    @Test
    void a_secret_is_not_in_the_journal() {
        given().formParams(Handshake.redemption("x")).formParam("client_secret", BasicPortal.SECRET).post("/token");
        basic(BasicPortal.ENCODED_SECRET, Handshake.redemption("x"));
        String journal = RestAssured.get("/mock/journal").asString();
        assertThat(journal).contains("/token").doesNotContain(BasicPortal.SECRET, BasicPortal.ENCODED_SECRET, "client_secret");
    }

    @Test
    void an_assertion_may_be_for_the_token_endpoint_and_its_audience_an_array() {
        for (Object audience : List.of(Browser.issuer() + "/token", List.of(Browser.issuer(), "https://other.example"))) {
            Map<String, String> form = Handshake.redemption(new Handshake().codeFor("taro"));
            Handshake.redeem(form, TestToken.assertion(Browser.issuer()).claim("aud", audience)).then().statusCode(200);
        }
        Handshake.redeem(Handshake.redemption("x"), TestToken.assertion(Browser.issuer()).claim("aud", "https://other.example"))
                .then().statusCode(401);
    }

    // oidcc-codereuse, -codereuse-30seconds
    @Test
    void a_code_that_comes_twice_is_refused_and_revokes_the_access_token() {
        String code = new Handshake().codeFor("taro");
        String accessToken = redeem(code).path("access_token");
        TestClock.forward(Duration.ofSeconds(30));
        redeem(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
        given().header("Authorization", "Bearer " + accessToken).get("/userinfo").then().statusCode(401);
    }

    // oidcc-ensure-request-with-valid-pkce-succeeds, and the downgrade both ways (RFC 9700, section 4.8)
    @Test
    void pkce_is_optional_but_a_code_asked_for_with_it_is_redeemed_with_it_and_one_without_without() {
        redeem(new Handshake().codeFor("taro")).then().statusCode(200);
        Map<String, String> unverified = Handshake.redemption(new Handshake().codeFor("taro"));
        unverified.remove("code_verifier");
        Handshake.redeem(unverified).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Handshake without = new Handshake().without("code_challenge").without("code_challenge_method");
        redeem(without.codeFor("taro")).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Map<String, String> plain = Handshake.redemption(without.codeFor("taro"));
        plain.remove("code_verifier");
        Handshake.redeem(plain).then().statusCode(200);
    }

    @Test
    void half_a_challenge_is_refused() {
        for (String missing : List.of("code_challenge", "code_challenge_method")) {
            assertThat(Handshake.outcome(new Handshake().without(missing).ask(Browser.of("taro")))).isEqualTo("invalid_request");
        }
    }

    // oidcc-scope-profile
    @Test
    void the_name_is_at_userinfo_and_not_in_the_id_token() {
        Response tokens = redeem(new Handshake().codeFor("taro"));
        assertThat(IdTokens.claims(tokens).hasClaim("name")).isFalse();
        given().header("Authorization", "Bearer " + tokens.path("access_token")).get("/userinfo").then().statusCode(200)
                .body("name", equalTo("求職 太郎")).body("sub", equalTo(subjectAtAlpha("taro")));
    }

    // oidcc-userinfo-get, -userinfo-post-header, -userinfo-post-body
    @Test
    void userinfo_takes_the_token_by_get_and_post_in_the_header_and_in_a_form() {
        String token = redeem(new Handshake().codeFor("taro")).path("access_token");
        given().header("Authorization", "bearer " + token).get("/userinfo").then().statusCode(200);
        given().header("Authorization", "Bearer " + token).post("/userinfo").then().statusCode(200);
        given().formParam("access_token", token).post("/userinfo").then().statusCode(200);
    }

    @Test
    void userinfo_takes_no_token_in_the_address_and_not_two_ways_at_once() {
        String token = redeem(new Handshake().codeFor("taro")).path("access_token");
        given().queryParam("access_token", token).get("/userinfo").then().statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
        given().header("Authorization", "Bearer " + token).formParam("access_token", token).post("/userinfo")
                .then().statusCode(400).header("WWW-Authenticate", equalTo("Bearer error=\"invalid_request\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWxwaGE6eA==", "DPoP whatever"})
    void another_scheme_is_as_good_as_no_token(String header) {
        given().header("Authorization", header).get("/userinfo").then().statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    private static Response redeem(String code) {
        return Handshake.redeem(Handshake.redemption(code));
    }

    private static Response basic(String secret, Map<String, String> form) {
        return given().auth().preemptive().basic("alpha", secret).formParams(form).post("/token");
    }
}
