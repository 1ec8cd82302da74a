package tsunagari.portal.provider.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.protocol.ProtocolProfiles;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class TokenTest extends PortalTest {

    @Test
    void a_code_gives_tokens_that_are_not_cached() {
        redeem(new Handshake().code("taro")).then().statusCode(200)
                .header("Cache-Control", "no-store").header("Pragma", "no-cache")
                .body("token_type", equalTo("Bearer")).body("expires_in", equalTo(300))
                .body("scope", equalTo("openid profile"));
    }

    @Test
    void the_id_token_says_who_for_whom_and_when() throws Exception {
        Response answer = redeem(new Handshake().code("taro"));
        JwtClaims claims = verified(answer.path("id_token"));
        assertThat(claims.getIssuer()).isEqualTo(Browser.issuer());
        assertThat(claims.getClaimValue("aud")).isEqualTo("alpha");
        assertThat(claims.getSubject()).isEqualTo(subjectAtAlpha("taro"));
        assertThat(claims.getStringClaimValue("nonce")).isEqualTo("nonce-of-the-test");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("求職 太郎");
        assertThat(claims.getStringClaimValue("acr")).isEqualTo(ProtocolProfiles.ACR);
        assertThat(claims.getStringClaimValue("at_hash")).isEqualTo(atHash(answer.path("access_token")));
        assertThat(claims.getClaimNames()).containsExactlyInAnyOrder(
                "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "acr", "name");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(300);
    }

    @Test
    void the_name_is_left_out_without_the_profile_scope() throws Exception {
        Response answer = redeem(new Handshake().with("scope", "openid").code("taro"));
        assertThat(verified(answer.path("id_token")).hasClaim("name")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri,http://localhost/other", "code_verifier,another-verifier-another-verifier-another-ver",
        "code_verifier,short", "code,nobodys"})
    void a_code_is_refused_when_anything_differs(String parameter, String value) {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        form.put(parameter, value);
        refused(Handshake.redeem(form), "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri,invalid_grant", "code_verifier,invalid_grant", "code,invalid_request",
        "grant_type,unsupported_grant_type"})
    void each_parameter_is_required(String parameter, String error) {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        form.remove(parameter);
        refused(Handshake.redeem(form), error);
    }

    @Test
    void a_code_is_good_for_a_minute() {
        String code = new Handshake().code("taro");
        TestClock.forward(Duration.ofSeconds(61));
        refused(redeem(code), "invalid_grant");
    }

    @Test
    void a_code_that_comes_twice_revokes_what_it_gave() {
        String code = new Handshake().code("taro");
        String accessToken = redeem(code).then().statusCode(200).extract().path("access_token");
        refused(redeem(code), "invalid_grant");
        given().header("Authorization", "Bearer " + accessToken).get("/userinfo").then().statusCode(401);
    }

    @Test
    void another_client_can_neither_redeem_a_code_nor_use_it_up() {
        String code = new Handshake().code("taro");
        Map<String, String> form = Handshake.redemption(code);
        form.put("client_id", "beta");
        refused(Handshake.redeem(form, TestToken.assertion(Browser.issuer()).ofBeta()), "invalid_grant");
        redeem(code).then().statusCode(200);
    }

    @Test
    void the_assertion_of_the_pushed_request_does_not_redeem_the_code() {
        TestToken assertion = TestToken.assertion(Browser.issuer());
        String requestUri = new Handshake().push(assertion).then().statusCode(201).extract().path("request_uri");
        String location = Handshake.authorize(Browser.of("taro"), requestUri).header("Location");
        Map<String, String> form = Handshake.redemption(Handshake.parameter(location, "code"));
        Handshake.redeem(form, assertion).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    private static Response redeem(String code) {
        return Handshake.redeem(Handshake.redemption(code));
    }

    private static void refused(Response response, String error) {
        response.then().statusCode(400).header("Cache-Control", "no-store").body("error", equalTo(error));
    }

    private static JwtClaims verified(String token) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(new JsonWebKeySet(RestAssured.get("/jwks").asString()).getJsonWebKeys().get(0).getKey());
        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("ES256");
        assertThat(jws.getKeyIdHeaderValue()).startsWith("portal-");
        return JwtClaims.parse(jws.getPayload());
    }

    private static String atHash(String accessToken) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOf(RandomIds.sha256(accessToken), 16));
    }
}
