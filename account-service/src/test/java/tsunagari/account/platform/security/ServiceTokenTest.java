package tsunagari.account.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.LinkServiceStub;
import tsunagari.account.testing.TestKeys;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class ServiceTokenTest {

    @Test
    void S01_valid_token_is_accepted() {
        read(TestTokens.valid().sign()).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void S01_request_without_token_is_refused() {
        given().get("/v1/sites/hellowork/accounts/demo-hellowork-taro").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:tsunagari:problem:invalid-token"));
    }

    @Test
    void S01_text_that_is_no_token_is_refused() {
        refused("abc");
        refused("a.b.c");
    }

    @Test
    void S01_token_whose_algorithm_is_no_text_is_refused() {
        refused("eyJhbGciOjF9.e30.AAAA");
    }

    @Test
    void S01_token_of_one_site_is_good_for_that_one_alone() {
        read(TestTokens.valid().claim("site", "hellowork").sign()).then().statusCode(200);
        for (Object other : List.of("etax", "Hellowork", "", List.of("hellowork"), 7)) {
            read(TestTokens.valid().claim("site", other).sign()).then().statusCode(403)
                    .body("type", equalTo("urn:tsunagari:problem:insufficient-scope"));
        }
    }

    @Test
    void S01_token_for_another_service_is_refused() {
        refused(TestTokens.valid().claim("aud", "tsunagari-link-service").sign());
    }

    @Test
    void S01_token_without_audience_is_refused() {
        refused(TestTokens.valid().without("aud").sign());
    }

    @Test
    void S01_token_of_another_issuer_is_refused() {
        refused(TestTokens.valid().claim("iss", LinkServiceStub.url() + "/").sign());
        refused(TestTokens.valid().without("iss").sign());
    }

    @Test
    void S01_expired_token_is_refused_after_5_seconds_of_grace() {
        read(TestTokens.valid().lifetime(-59, -1).sign()).then().statusCode(200);
        refused(TestTokens.valid().lifetime(-67, -7).sign());
    }

    @Test
    void S01_token_without_expiry_is_refused() {
        refused(TestTokens.valid().without("exp").sign());
    }

    @Test
    void S01_token_without_issue_time_is_refused() {
        refused(TestTokens.valid().without("iat").sign());
    }

    @Test
    void S01_token_that_lives_too_long_is_refused() {
        refused(TestTokens.valid().lifetime(-10, 51).sign());
    }

    @Test
    void S01_token_issued_in_the_future_is_refused() {
        refused(TestTokens.valid().lifetime(600, 660).sign());
    }

    @Test
    void S01_tokens_made_for_other_purposes_are_refused() {
        for (String type : List.of("JWT", "secevent+jwt", "logout+jwt")) {
            refused(TestTokens.valid().header("typ", type).sign());
        }
        refused(TestTokens.valid().withoutHeader("typ").sign());
    }

    @Test
    void S01_token_without_signature_is_refused() {
        refused(TestTokens.valid().signedWith("none", null).sign());
    }

    @Test
    void S01_token_signed_by_the_public_key_as_a_secret_is_refused() {
        byte[] publicKey = TestKeys.linkService().getPublicKey().getEncoded();
        refused(TestTokens.valid().signedWith("HS256", new SecretKeySpec(publicKey, "HmacSHA256")).sign());
    }

    @Test
    void S01_token_of_another_algorithm_is_refused() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        refused(TestTokens.valid().signedWith("RS256", generator.generateKeyPair().getPrivate()).sign());
    }

    @Test
    void S01_token_of_an_unknown_key_is_refused() {
        refused(TestTokens.valid().header("kid", "link-9").sign());
    }

    @Test
    void S01_token_of_another_key_under_a_known_name_is_refused() {
        refused(TestTokens.valid().signedWith("ES256", TestKeys.foreign().getPrivateKey()).sign());
    }

    @Test
    void S01_key_in_the_token_itself_is_not_trusted() {
        refused(TestTokens.valid().header("jwk", TestKeys.foreign().toParams(
                org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .signedWith("ES256", TestKeys.foreign().getPrivateKey()).sign());
    }

    @Test
    void S01_altered_token_is_refused() {
        String[] parts = TestTokens.valid().claim("scope", "credentials:verify").sign().split("\\.");
        String[] other = TestTokens.valid().sign().split("\\.");
        refused(other[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void S01_token_with_an_unknown_critical_header_is_refused() {
        refused(TestTokens.valid().header("crit", List.of("unknown")).header("unknown", true).sign());
    }

    @Test
    void S02_each_operation_needs_its_own_scope() {
        forbidden(read(TestTokens.valid().claim("scope", "credentials:verify mismatches:resolve").sign()));
        forbidden(post("mismatch-resolutions", "credentials:verify accounts:read"));
        forbidden(post("credential-verifications", "accounts:read mismatches:resolve"));
    }

    @Test
    void S02_scope_is_read_from_the_claim_scope_alone() {
        forbidden(read(TestTokens.valid().without("scope").claim("groups", List.of("accounts:read")).sign()));
        forbidden(read(TestTokens.valid().claim("scope", List.of("accounts:read")).sign()));
    }

    @Test
    void S05_other_spellings_of_a_path_need_a_token_too() {
        for (String path : List.of("//v1//sites/hellowork/accounts/demo-hellowork-taro",
                "/v1/sites/hellowork/accounts/demo-hellowork-taro;x=1",
                "/v1/sites/hellowork/accounts/demo-hellowork-taro/",
                "/v1/sites/hellowork/accounts/demo-hellowork-taro%3b",
                "/v1/./sites/hellowork/accounts/demo-hellowork-taro")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            org.assertj.core.api.Assertions.assertThat(status).as(path).isIn(401, 404);
        }
    }

    private static Response read(String token) {
        return given().auth().oauth2(token).get("/v1/sites/hellowork/accounts/demo-hellowork-taro");
    }

    private static Response post(String operation, String scope) {
        return given().auth().oauth2(TestTokens.valid().claim("scope", scope).sign()).contentType(ContentType.JSON)
                .body("{}").post("/v1/sites/hellowork/" + operation);
    }

    private static void refused(String token) {
        read(token).then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer")).header("Cache-Control", "no-store")
                .body("type", equalTo("urn:tsunagari:problem:invalid-token"));
    }

    private static void forbidden(Response response) {
        response.then().statusCode(403).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:insufficient-scope"));
    }
}
