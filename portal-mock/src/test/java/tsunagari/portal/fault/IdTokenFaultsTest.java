package tsunagari.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class IdTokenFaultsTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"INVALID_ISS,claim iss", "ID_TOKEN_MISSING_ISS,claim iss", "INVALID_AUD,claim aud",
        "ID_TOKEN_MISSING_AUD,claim aud", "SECOND_AUD,claim aud", "WRONG_AZP,claim azp",
        "INVALID_ALG_NONE,header alg;signature", "INVALID_ALG_HS256,header alg;signature",
        "INVALID_ALG_OTHER,header alg;header kid;signature", "INVALID_SIGNATURE,signature",
        "CRIT_UNKNOWN,header crit;header urn:tsunagari:nobody-knows-this", "TOKEN_EXPIRED,claim exp",
        "TOKEN_NOT_VALID_YET,claim nbf", "IAT_IN_FUTURE,claim iat", "MISSING_IAT,claim iat", "MISSING_EXP,claim exp",
        "MISSING_SUB,claim sub", "NONCE_NOT_MATCHING,claim nonce", "MISSING_NONCE,claim nonce", "KID_ABSENT,header kid",
        "KID_UNKNOWN,header kid", "JKU_HEADER,header jku;header kid;signature", "X5U_HEADER,header kid;header x5u;signature",
        "JWK_HEADER,header jwk;header kid;signature", "ACR_TOO_LOW,claim acr", "AUTH_TIME_OLD,claim auth_time",
        "AUTH_TIME_MISSING,claim auth_time", "AT_HASH_WRONG,claim at_hash", "AUD_AS_ARRAY,claim aud"})
    void each_fault_changes_one_thing_once_and_for_its_user_alone(String fault, String expected) throws Exception {
        String taro = subjectAtAlpha("taro");
        Armed others = Armed.once(fault).with("subject", "hanako").arm();
        Armed mine = Armed.once(fault).with("subject", "taro").with("client", "alpha").arm();
        assertThat(ReceivedIdToken.of("taro").deviations(taro)).containsExactly(expected.split(";"));
        RestAssured.get("/mock/journal?client=alpha").then()
                .body("entries.findAll { it.path == '/token' }.faults.flatten()", contains(fault));
        assertThat(ReceivedIdToken.of("taro").deviations(taro)).isEmpty();
        mine.struck(1);
        others.struck(0);
    }

    @Test
    void several_faults_strike_the_same_token() throws Exception {
        Armed.once("INVALID_ISS").arm();
        Armed.once("MISSING_NONCE").arm();
        Armed.once("INVALID_SIGNATURE").arm();
        assertThat(ReceivedIdToken.of("taro").deviations(subjectAtAlpha("taro")))
                .containsExactly("claim iss", "claim nonce", "signature");
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_EXPIRED,exp,-600", "TOKEN_NOT_VALID_YET,nbf,240", "IAT_IN_FUTURE,iat,240",
        "AUTH_TIME_OLD,auth_time,-86400"})
    void times_are_off_by_more_than_any_clock(String fault, String claim, long ahead) throws Exception {
        Armed.once(fault).arm();
        assertThat(ReceivedIdToken.of("taro").ahead(claim)).isBetween(ahead - 30, ahead + 30);
    }

    @Test
    void audiences_are_what_their_faults_say() throws Exception {
        Armed.once("SECOND_AUD").arm();
        assertThat(ReceivedIdToken.of("taro").claim("aud")).isEqualTo(List.of("alpha", "another-client"));
        Armed.once("AUD_AS_ARRAY").arm();
        assertThat(ReceivedIdToken.of("taro").claim("aud")).isEqualTo(List.of("alpha"));
        Armed.once("INVALID_AUD").arm();
        assertThat(ReceivedIdToken.of("taro").claim("aud")).isEqualTo("another-client");
    }

    @Test
    void without_an_algorithm_there_is_no_signature() throws Exception {
        Armed.once("INVALID_ALG_NONE").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        assertThat(token.header("alg")).isEqualTo("none");
        assertThat(token.compact()).endsWith(".");
    }

    @Test
    void the_hmac_fits_whoever_takes_the_published_key_for_a_secret() throws Exception {
        Armed.once("INVALID_ALG_HS256").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        assertThat(token.signedWith(new HmacKey(ReceivedIdToken.portalKey().getEncoded()))).isTrue();
    }

    @Test
    void the_other_algorithms_key_is_published_until_the_fault_is_cleared() throws Exception {
        RestAssured.get("/jwks").then().body("keys", hasSize(1));
        Armed fault = Armed.once("INVALID_ALG_OTHER").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        assertThat(token.header("alg")).isEqualTo("RS256");
        JsonWebKey key = new JsonWebKeySet(RestAssured.get("/jwks").asString())
                .findJsonWebKey((String) token.header("kid"), null, null, null);
        assertThat(token.signedWith(key.getKey())).isTrue();
        RestAssured.get("/jwks").then().body("keys.d", hasSize(3)).body("keys.findAll { it.containsKey('d') }", hasSize(0));
        fault.clear();
        RestAssured.get("/jwks").then().body("keys", hasSize(1));
    }

    @Test
    void the_key_in_the_header_fits() throws Exception {
        Armed.once("JWK_HEADER").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        @SuppressWarnings("unchecked")
        Map<String, Object> jwk = (Map<String, Object>) token.header("jwk");
        assertThat(jwk).doesNotContainKey("d");
        assertThat(token.signedWith(JsonWebKey.Factory.newJwk(JsonUtil.toJson(jwk)).getKey())).isTrue();
    }

    @Test
    void the_keys_that_jku_points_at_fit_and_whoever_fetches_them_is_recorded() throws Exception {
        Armed.once("JKU_HEADER").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        assertThat(token.header("jku")).isEqualTo(Browser.issuer() + "/mock/sink/jku");
        JsonWebKey key = new JsonWebKeySet(RestAssured.get("/mock/sink/jku").then().statusCode(200).extract().asString())
                .findJsonWebKey((String) token.header("kid"), null, null, null);
        assertThat(token.signedWith(key.getKey())).isTrue();
        RestAssured.get("/mock/journal").then().body("entries.path", hasItem("/mock/sink/jku"));
    }

    @Test
    void the_certificate_that_x5u_points_at_fits_and_whoever_fetches_it_is_recorded() throws Exception {
        Armed.once("X5U_HEADER").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        URI pointer = URI.create((String) token.header("x5u"));
        String pem = RestAssured.get(pointer).then().statusCode(200).extract().asString();
        assertThat(token.signedWith(CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))).getPublicKey())).isTrue();
        RestAssured.get("/mock/journal").then().body("entries.path", hasItem("/mock/sink/x5u"));
    }

    @Test
    void the_sink_has_a_certificate_for_each_algorithm_and_none_for_others() throws Exception {
        String pem = RestAssured.get("/mock/sink/x5u?alg=RS256").then().statusCode(200).extract().asString();
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))).getPublicKey().getAlgorithm())
                .isEqualTo("RSA");
        RestAssured.get("/mock/sink/x5u?alg=none").then().statusCode(404);
    }
}
