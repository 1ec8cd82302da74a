package tsunagari.portal.provider.token;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.SentToken;
import tsunagari.portal.testing.TestSites;

/** Tokens of any kind that a test orders: well-formed but for what the order changes. */
@QuarkusTest
class OrderedTokensTest extends PortalTest {

    private static final String LOGOUT = "/mock/logout-tokens";
    private static final String EVENT = "/mock/events";

    @ParameterizedTest
    @CsvSource({LOGOUT + ",logout+jwt", EVENT + ",secevent+jwt"})
    void without_changes_the_token_is_sound(String route, String type) {
        SentToken token = SentToken.of(route, "");
        assertThat(token.header()).isEqualTo(Map.of("typ", type, "alg", "ES256", "kid", kid()));
        assertThat(token.signedByPublished(kid(), "ES256")).isTrue();
        assertThat(token.claims()).containsEntry("aud", "alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void a_token_can_be_unsigned(String route) {
        SentToken token = SentToken.of(route, faults("INVALID_ALG_NONE"));
        assertThat(token.header()).containsEntry("alg", "none").containsEntry("kid", kid());
        assertThat(token.signature()).isEmpty();
        assertThat(token.claims()).containsEntry("aud", "alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void the_published_key_can_be_the_secret_of_an_hmac(String route) {
        SentToken token = SentToken.of(route, faults("INVALID_ALG_HS256"));
        assertThat(token.header()).containsEntry("alg", "HS256");
        assertThat(token.signedBy(new HmacKey(SentToken.published(kid()).getEncoded()), "HS256")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void another_algorithm_can_sign_whose_key_is_published_until_the_reset(String route) {
        SentToken token = SentToken.of(route, faults("INVALID_ALG_OTHER"));
        assertThat(token.header()).containsEntry("alg", "RS256").doesNotContainEntry("kid", kid());
        assertThat(token.signedByPublished(token.header().get("kid"), "RS256")).isTrue();
        given().post("/mock/reset").then().statusCode(204);
        assertThat(SentToken.published(token.header().get("kid"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void the_signature_can_be_wrong(String route) {
        SentToken token = SentToken.of(route, faults("INVALID_SIGNATURE"));
        assertThat(token.header()).containsEntry("alg", "ES256").containsEntry("kid", kid());
        assertThat(token.signature()).hasSize(86);
        assertThat(token.signedByPublished(kid(), "ES256")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void a_header_can_say_anything_under_a_sound_signature(String route) {
        SentToken token = SentToken.of(route, "\"header\":{\"typ\":\"JWT\",\"kid\":null,\"alg\":\"RS256\",\"x\":[1]}");
        assertThat(token.header()).isEqualTo(Map.of("typ", "JWT", "alg", "RS256", "x", List.of(1L)));
        assertThat(token.signedByPublished(kid(), "ES256")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void a_claim_can_be_replaced_added_or_left_out_and_has_the_last_word(String route) {
        SentToken token = SentToken.of(route, faults("INVALID_AUD", "MISSING_IAT")
                + ",\"claims\":{\"aud\":[\"a\",\"b\"],\"nonce\":\"n\",\"jti\":null}");
        assertThat(token.claims()).containsEntry("aud", List.of("a", "b")).containsEntry("nonce", "n")
                .doesNotContainKeys("jti", "iat").containsKey("events");
        assertThat(token.signedByPublished(kid(), "ES256")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGOUT, EVENT})
    void something_that_is_no_token_can_be_sent(String route) {
        assertThat(SentToken.of(route, "\"token\":\"no.token\"").text()).isEqualTo("no.token");
    }

    @ParameterizedTest
    @CsvSource({LOGOUT + ",STATUS_500", EVENT + ",WRONG_STATE", LOGOUT + ",SUBJECT_CHANGED", EVENT + ",invalid_aud"})
    void a_fault_that_no_token_can_have_is_refused(String route, String fault) {
        SentToken.order(route, "{\"client\":\"alpha\",\"user\":\"taro\"," + faults(fault) + "}").then().statusCode(400)
                .body("error", equalTo("FAULT_UNKNOWN")).body("message", not(equalTo("")));
        TestSites.server().verify(0, WireMock.anyRequestedFor(WireMock.urlPathMatching("/alpha/.*")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {LOGOUT + "|{\"client\":\"gamma\",\"user\":\"taro\"}|CLIENT_UNKNOWN",
        LOGOUT + "|{\"client\":\"alpha\",\"user\":\" \"}|USER_UNKNOWN", LOGOUT + "|{\"user\":\"taro\"}|CLIENT_UNKNOWN",
        EVENT + "|{\"client\":\"gamma\",\"user\":\"taro\"}|CLIENT_UNKNOWN", EVENT + "|{\"client\":\"alpha\"}|USER_UNKNOWN"})
    void an_order_about_nobody_known_is_refused_by_name(String route, String order, String error) {
        SentToken.order(route, order).then().statusCode(404).body("error", equalTo(error)).body("message", not(equalTo("")));
    }

    @Test
    void the_portals_own_record_and_sessions_stay() {
        SentToken.of(EVENT, "\"claims\":{\"aud\":\"x\"}");
        get("/mock/connections/taro/alpha").then().body("state", equalTo("ACTIVE"));
        get("/mock/state").then().body("events.undelivered", hasSize(0));
    }

    private static String kid() {
        return get("/mock/keys").path("current");
    }

    private static String faults(String... names) {
        return "\"faults\":[\"" + String.join("\",\"", names) + "\"]";
    }
}
