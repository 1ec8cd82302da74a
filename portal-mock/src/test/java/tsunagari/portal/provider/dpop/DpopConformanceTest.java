package tsunagari.portal.provider.dpop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.Test;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestToken;

/** DPoP (RFC 9449) as the plan {@code fapi2-security-profile-final-test-plan} tries it, with {@code sender_constrain=dpop}. */
@QuarkusTest
class DpopConformanceTest extends PortalTest {

    private static final EllipticCurveJsonWebKey KEY = TestKeys.STRANGER.key();
    private static final EllipticCurveJsonWebKey OTHER = TestKeys.BETA.key();

    @Test
    void a_proof_at_the_token_endpoint_binds_the_access_token_to_its_key() {
        String token = boundToken();
        Response answer = userInfo("DPoP " + token, atUserInfo(token));
        answer.then().statusCode(200).header("DPoP-Nonce", notNullValue()).body("sub", equalTo(subjectAtAlpha("taro")));
        userInfo("dpop " + token, atUserInfo(token)).then().statusCode(200);
    }

    @Test
    void a_bound_token_is_not_good_without_a_proof_or_by_another_key() {
        String token = boundToken();
        challenged(given().header("Authorization", "Bearer " + token).get("/userinfo"), "invalid_token");
        challenged(given().header("Authorization", "DPoP " + token).get("/userinfo"), "invalid_dpop_proof");
        TestToken others = TestToken.proof(OTHER, "GET", "/userinfo").claim("ath", RandomIds.hash(token));
        challenged(userInfo("DPoP " + token, others.claim("nonce", nonce())), "invalid_token");
    }

    @Test
    void a_token_that_is_not_bound_is_not_good_as_a_bound_one() {
        String token = Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("access_token");
        challenged(userInfo("DPoP " + token, atUserInfo(token)), "invalid_token");
    }

    @Test
    void userinfo_without_a_token_names_both_schemes_and_no_error() {
        assertThat(given().get("/userinfo").headers().getValues("WWW-Authenticate"))
                .containsExactly("DPoP algs=\"ES256 PS256\"", "Bearer");
    }

    @Test
    void without_a_nonce_of_the_portal_the_answer_is_use_dpop_nonce_with_one_and_the_code_stays_good() {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        for (TestToken proof : List.of(atToken(), atToken().claim("nonce", "made-up"))) {
            redeem(form, proof).then().statusCode(400).header("Cache-Control", "no-store")
                    .header("DPoP-Nonce", notNullValue()).body("error", equalTo("use_dpop_nonce"));
        }
        redeem(form, atToken().claim("nonce", nonce())).then().statusCode(200);
        String token = boundToken();
        Response asked = userInfo("DPoP " + token, atUserInfo(token).without("nonce"));
        asked.then().statusCode(401).header("DPoP-Nonce", notNullValue())
                .header("WWW-Authenticate", containsString("error=\"use_dpop_nonce\""));
    }

    // dpop-negative-tests
    @Test
    void a_proof_with_anything_wrong_is_refused_at_the_token_endpoint() {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        for (TestToken wrong : List.of(fresh().header("typ", "JWT"), fresh().header("alg", "none"),
                fresh().header("jwk", null), fresh().header("jwk", OTHER.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)),
                fresh().header("jwk", KEY.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)),
                fresh().claim("htm", "GET"), fresh().without("htm"), fresh().claim("htu", Browser.issuer() + "/par"),
                fresh().without("htu"), fresh().claim("htu", "%"), fresh().without("jti"), fresh().without("iat"),
                fresh().claim("iat", TestToken.inSeconds(-90)), fresh().claim("iat", TestToken.inSeconds(60)))) {
            redeem(form, wrong).then().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
        }
        Handshake.request(form).header("DPoP", fresh().compact()).header("DPoP", fresh().compact()).post("/token")
                .then().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
        redeem(form, fresh()).then().statusCode(200);
    }

    @Test
    void a_proof_is_good_once() {
        TestToken proof = fresh();
        redeem(Handshake.redemption(new Handshake().code("taro")), proof).then().statusCode(200);
        redeem(Handshake.redemption(new Handshake().code("taro")), proof).then().statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
    }

    @Test
    void a_proof_at_userinfo_has_the_hash_of_its_token_and_is_good_once() {
        String token = boundToken();
        challenged(userInfo("DPoP " + token, atUserInfo(token).without("ath")), "invalid_dpop_proof");
        challenged(userInfo("DPoP " + token, atUserInfo("other")), "invalid_dpop_proof");
        challenged(userInfo("DPoP " + token, atUserInfo(token).claim("htm", "POST")), "invalid_dpop_proof");
        TestToken proof = atUserInfo(token);
        userInfo("DPoP " + token, proof).then().statusCode(200);
        challenged(userInfo("DPoP " + token, proof), "invalid_dpop_proof");
    }

    // ensure-dpop-proof-with-iat-10seconds-before-succeeds, -after-succeeds, check-dpop-proof-nbf-exp, RFC 9449 section 4.3
    @Test
    void clocks_may_differ_by_10_seconds_and_the_address_may_have_a_query_and_capitals() {
        for (TestToken proof : List.of(fresh().claim("iat", TestToken.inSeconds(-10)),
                fresh().claim("iat", TestToken.inSeconds(9)), fresh().claim("exp", TestToken.inSeconds(60)),
                fresh().claim("htu", Browser.issuer().replace("http://localhost", "HTTP://LOCALHOST") + "/token?x=1#f"))) {
            redeem(Handshake.redemption(new Handshake().code("taro")), proof).then().statusCode(200)
                    .body("token_type", equalTo("DPoP"));
        }
    }

    // ensure-dpop-proof-at-par-endpoint-binding-success, ensure-token-endpoint-fails-with-mismatched-dpop-proof-jkt
    @Test
    void a_proof_at_par_binds_the_code_to_its_key() {
        redeem(pushedWith(TestToken.proof(KEY, "POST", "/par"), Map.of()), fresh()).then().statusCode(200);
        refused(pushedWith(TestToken.proof(KEY, "POST", "/par"), Map.of()));
    }

    // ensure-dpop-auth-code-binding-success, ensure-token-endpoint-fails-with-mismatched-dpop-jkt
    @Test
    void dpop_jkt_binds_the_code_to_its_key() {
        redeem(code(new Handshake().with("dpop_jkt", thumbprint(KEY)).push()), fresh()).then().statusCode(200);
        refused(code(new Handshake().with("dpop_jkt", thumbprint(KEY)).push()));
    }

    // ensure-mismatched-dpop-jkt-fails
    @Test
    void a_push_whose_proof_and_dpop_jkt_differ_or_whose_proof_is_not_sound_is_refused() {
        push(TestToken.proof(KEY, "POST", "/par"), Map.of("dpop_jkt", thumbprint(OTHER))).then().statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
        push(TestToken.proof(KEY, "POST", "/token"), Map.of()).then().statusCode(400)
                .body("error", equalTo("invalid_dpop_proof"));
    }

    private void refused(Map<String, String> form) {
        redeem(form, TestToken.proof(OTHER, "POST", "/token").claim("nonce", nonce())).then().statusCode(400)
                .body("error", equalTo("invalid_grant")).body("access_token", nullValue());
    }

    private static String boundToken() {
        Response tokens = redeem(Handshake.redemption(new Handshake().code("taro")), fresh());
        return tokens.then().statusCode(200).body("token_type", equalTo("DPoP")).extract().path("access_token");
    }

    private static Map<String, String> pushedWith(TestToken proof, Map<String, String> more) {
        return code(push(proof, more));
    }

    private static Map<String, String> code(Response pushed) {
        String location = Handshake.authorize(Browser.of("taro"), pushed.then().statusCode(201).extract().path("request_uri"))
                .header("Location");
        return Handshake.redemption(Handshake.parameter(location, "code"));
    }

    private static Response push(TestToken proof, Map<String, String> more) {
        return Handshake.request(new Handshake().parameters()).formParams(more).header("DPoP", proof.compact())
                .post("/par");
    }

    private static Response redeem(Map<String, String> form, TestToken proof) {
        return Handshake.request(form).header("DPoP", proof.compact()).post("/token");
    }

    private static Response userInfo(String authorization, TestToken proof) {
        return given().header("Authorization", authorization).header("DPoP", proof.compact()).get("/userinfo");
    }

    private static void challenged(Response response, String error) {
        response.then().statusCode(401).header("WWW-Authenticate", containsString("error=\"" + error + "\""));
    }

    private static TestToken atToken() {
        return TestToken.proof(KEY, "POST", "/token");
    }

    private static TestToken fresh() {
        return atToken().claim("nonce", nonce());
    }

    private static TestToken atUserInfo(String token) {
        return TestToken.proof(KEY, "GET", "/userinfo").claim("ath", RandomIds.hash(token)).claim("nonce", nonce());
    }

    private static String nonce() {
        return Handshake.request(Map.of()).header("DPoP", atToken().compact()).post("/token").header("DPoP-Nonce");
    }

    private static String thumbprint(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
