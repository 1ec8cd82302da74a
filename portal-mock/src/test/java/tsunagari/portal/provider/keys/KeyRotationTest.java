package tsunagari.portal.provider.keys;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

/** Keys are kept over resets: each test begins with one key. */
@QuarkusTest
class KeyRotationTest extends PortalTest {

    @BeforeEach
    void begin_with_one_key() {
        step("replace-under-same-kid", 200);
    }

    @Test
    void a_next_key_is_published_before_it_signs_and_the_old_one_after_it_signed() throws JoseException {
        String first = get("/mock/keys").then().body("next", nullValue()).body("old", nullValue()).extract().path("current");
        String next = step("publish-next", 200).body("current", equalTo(first)).extract().path("next");
        assertThat(published()).containsExactlyInAnyOrder(first, next);
        assertThat(signer(idToken())).isEqualTo(first);
        step("rotate", 200).body("current", equalTo(next)).body("old", equalTo(first)).body("next", nullValue());
        assertThat(published()).containsExactlyInAnyOrder(first, next);
        assertThat(signer(idToken())).isEqualTo(next);
        step("withdraw-old", 200).body("current", equalTo(next)).body("old", nullValue());
        assertThat(published()).containsExactly(next);
    }

    @Test
    void a_rotation_without_a_published_key_signs_at_once_with_a_new_one() throws JoseException {
        String first = get("/mock/keys").path("current");
        String second = step("rotate", 200).body("old", equalTo(first)).extract().path("current");
        assertThat(second).isNotEqualTo(first);
        assertThat(signer(idToken())).isEqualTo(second);
        assertThat(published()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void steps_that_make_no_sense_are_refused() {
        step("withdraw-old", 409).body("error", equalTo("NO_OLD_KEY"));
        step("publish-next", 200);
        step("publish-next", 409).body("error", equalTo("NEXT_KEY_PUBLISHED"));
        step("jump", 404);
    }

    @Test
    void a_hint_signed_by_a_published_old_key_is_accepted_and_by_a_withdrawn_one_not() throws JoseException {
        String hint = idToken();
        step("rotate", 200);
        assertThat(endSession(hint)).isEqualTo(303);
        step("withdraw-old", 200);
        assertThat(endSession(hint)).isEqualTo(400);
    }

    @Test
    void another_key_under_the_same_id_invalidates_what_the_first_signed() throws JoseException {
        String before = idToken();
        JsonWebKeySet old = new JsonWebKeySet(get("/jwks").asString());
        String kid = get("/mock/keys").path("current");
        step("replace-under-same-kid", 200).body("current", equalTo(kid));
        String after = idToken();
        JsonWebKeySet current = new JsonWebKeySet(get("/jwks").asString());
        assertThat(verifies(before, old)).isTrue();
        assertThat(verifies(before, current)).isFalse();
        assertThat(verifies(after, current)).isTrue();
    }

    @Test
    void a_reset_leaves_the_keys_alone() {
        step("publish-next", 200);
        Map<String, String> before = get("/mock/keys").as(Map.class);
        given().post("/mock/reset").then().statusCode(204);
        assertThat(get("/mock/keys").as(Map.class)).isEqualTo(before);
    }

    @Test
    void no_private_part_is_published() {
        step("publish-next", 200);
        step("rotate", 200);
        get("/jwks").then().body("keys.d", org.hamcrest.Matchers.everyItem(nullValue()))
                .body("keys.size()", equalTo(2));
    }

    private static ValidatableResponse step(String name, int status) {
        return given().post("/mock/keys/" + name).then().statusCode(status);
    }

    private static List<String> published() {
        return get("/jwks").path("keys.kid");
    }

    private static String idToken() {
        return Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("id_token");
    }

    private static int endSession(String hint) {
        return given().redirects().follow(false).queryParam("id_token_hint", hint).get("/end-session").statusCode();
    }

    private static String signer(String token) throws JoseException {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        String kid = io.restassured.path.json.JsonPath.from(header).getString("kid");
        JsonWebKey key = new JsonWebKeySet(get("/jwks").asString()).findJsonWebKey(kid, null, null, null);
        assertThat(verifies(token, new JsonWebKeySet(key))).isTrue();
        return kid;
    }

    private static boolean verifies(String token, JsonWebKeySet keys) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(keys.getJsonWebKeys().get(0).getKey());
        return jws.verifySignature();
    }
}
