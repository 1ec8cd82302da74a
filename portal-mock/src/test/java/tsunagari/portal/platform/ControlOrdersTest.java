package tsunagari.portal.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

/** Orders at the control API that are not well-formed, and those about personas. */
@QuarkusTest
class ControlOrdersTest extends PortalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PUT|/mock/connections/taro/alpha|{\"state\":\"ACTIVE\",\"x\":1}|FIELD_UNKNOWN",
        "PUT|/mock/connections/taro/alpha|{}|STATE_MISSING", "PUT|/mock/connections/taro/alpha|[1]|BODY_MALFORMED",
        "PUT|/mock/connections/taro/alpha|{\"state\":\"BROKEN\"}|FIELD_INVALID",
        "PUT|/mock/connections/taro/alpha|{\"state\":1}|FIELD_INVALID",
        "PUT|/mock/connections/taro/alpha|{\"state\":\"ACTIVE\",\"connectionId\":\"x\"}|FIELD_INVALID",
        "PUT|/mock/connections/taro/alpha|{\"state\":\"ACTIVE\",\"generation\":\"1\"}|FIELD_INVALID",
        "PUT|/mock/connections/taro/alpha|{\"state\":\"ACTIVE\",\"generation\":1.5}|FIELD_INVALID",
        "POST|/mock/events|{\"client\":\"alpha\",\"user\":\"taro\",\"claim\":{}}|FIELD_UNKNOWN",
        "POST|/mock/events|{\"client\":\"alpha\",\"user\":1}|FIELD_INVALID", "POST|/mock/events|{|BODY_MALFORMED",
        "POST|/mock/logout-tokens|{\"client\":\"alpha\",\"persona\":\"taro\"}|FIELD_UNKNOWN",
        "POST|/mock/logout-tokens|{\"client\":\"alpha\",\"user\":\"taro\",\"header\":[]}|FIELD_INVALID",
        "POST|/mock/logout-tokens|nonsense|BODY_MALFORMED", "PUT|/mock/clock|{\"offset\":5}|FIELD_INVALID",
        "PUT|/mock/clock|{\"ofset\":\"PT5M\"}|FIELD_UNKNOWN", "PUT|/mock/personas/taro|{\"nom\":\"x\"}|FIELD_UNKNOWN",
        "PUT|/mock/personas/taro|{\"name\":\" \"}|PERSONA_MALFORMED", "PUT|/mock/personas/taro|{\"name\":true}|FIELD_INVALID",
        "PUT|/mock/personas/taro|{\"texts\":{\"fr\":{\"situation\":\"x\"}}}|PERSONA_MALFORMED",
        "PUT|/mock/personas/taro|{\"texts\":{\"ja\":{\"mood\":\"x\"}}}|FIELD_UNKNOWN",
        "PUT|/mock/personas/taro|{\"texts\":{\"ja\":null}}|PERSONA_MALFORMED",
        "PUT|/mock/personas/taro|{\"name\":\"a\"} {\"name\":\"b\"}|BODY_MALFORMED",
        "PUT|/mock/personas/taro|{\"name\":\"a\",\"name\":\"b\"}|BODY_MALFORMED",
        "POST|/mock/connections/bulk|{\"client\":\"alpha\",\"count\":0}|COUNT_INVALID",
        "POST|/mock/connections/bulk|{\"client\":\"alpha\",\"count\":2000001}|COUNT_INVALID",
        "POST|/mock/connections/bulk|{\"client\":\"alpha\"}|COUNT_INVALID",
        "POST|/mock/connections/bulk|{\"client\":\"alpha\",\"count\":1,\"site\":\"x\"}|FIELD_UNKNOWN",
        "POST|/mock/faults|{\"fault\":\"INVALID_ISS\",\"time\":1}|FIELD_UNKNOWN"})
    void a_malformed_order_is_refused_with_a_code_and_a_sentence(String method, String path, String body, String error) {
        json(body).request(method, path).then().statusCode(400).body("error", equalTo(error)).body("message", notNullValue());
        get("/mock/connections/taro/alpha").then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_persona_has_another_name_until_the_reset() {
        json("{\"name\":\"別人\",\"texts\":{\"ja\":{\"situation\":\"変わりました\"}}}").put("/mock/personas/taro").then()
                .statusCode(200).body("name", equalTo("別人")).body("expected", equalTo("ホーム"));
        assertThat(Browser.of("taro").get("/sign-in").asString()).contains("別人");
        assertThat(get("/").asString()).contains("変わりました");
        assertThat(name()).isEqualTo("別人");
        given().post("/mock/reset");
        assertThat(name()).isEqualTo("求職 太郎");
        assertThat(get("/").asString()).doesNotContain("変わりました");
    }

    @Test
    void a_persona_that_nobody_configured_cannot_be_changed() {
        json("{\"name\":\"x\"}").put("/mock/personas/nobody").then().statusCode(404)
                .body("error", equalTo("PERSONA_UNKNOWN")).body("message", not(equalTo("")));
    }

    @Test
    void the_portals_parts_are_in_its_state() {
        get("/mock/state").then().body("provider.kid", notNullValue()).body("provider.kids", notNullValue())
                .body("events.connections", notNullValue());
    }

    private static String name() {
        String token = Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("access_token");
        return given().header("Authorization", "Bearer " + token).get("/userinfo").path("name");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json; charset=UTF-8").body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
