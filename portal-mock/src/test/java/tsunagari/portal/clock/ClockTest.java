package tsunagari.portal.clock;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class ClockTest extends PortalTest {

    @Test
    void the_clock_is_put_and_told() {
        put("PT5M");
        String now = get("/mock/clock").then().body("offset", equalTo("PT5M")).extract().path("now");
        assertThat(Instant.parse(now).getEpochSecond() - TestClock.epochSecond()).isBetween(295L, 305L);
        given().post("/mock/reset");
        get("/mock/clock").then().body("offset", equalTo("PT0S"));
    }

    @Test
    void codes_expire_and_assertions_are_checked_by_the_portals_clock() {
        String code = new Handshake().code("taro");
        put("PT2M");
        Handshake.redeem(Handshake.redemption(code)).then().statusCode(401).body("error", equalTo("invalid_client"));
        TestToken later = TestToken.assertion(Browser.issuer()).claim("iat", TestClock.epochSecond() + 120)
                .claim("exp", TestClock.epochSecond() + 180);
        Handshake.redeem(Handshake.redemption(code), later).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_session_ends_when_the_clock_passes_its_lifetime() {
        Browser taro = Browser.of("taro");
        put("PT9H");
        taro.get("/hub").then().statusCode(303);
    }

    @Test
    void what_was_made_in_the_future_works_and_ends_after_the_clock_is_put_back() {
        put("PT24H");
        Browser taro = Browser.of("taro");
        put("PT0S");
        taro.get("/hub").then().statusCode(200);
        Browser.of("hanako").get("/hub").then().statusCode(200);
        put("PT9H");
        taro.get("/hub").then().statusCode(303);
    }

    @Test
    void a_release_that_was_postponed_in_the_future_is_delivered_after_the_clock_is_put_back() {
        TestSites.server().stubFor(WireMock.post("/alpha/events").willReturn(WireMock.status(503)));
        put("P30D");
        Browser.of("taro").post("/hub/alpha/release", Map.of());
        get("/mock/state").then().body("events.undelivered.size()", equalTo(1));
        put("PT0S");
        TestSites.behave();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> get("/mock/state").<Integer>path("events.undelivered.size()") == 0);
    }

    @Test
    void the_keys_of_a_client_are_fetched_again_after_the_clock_is_put_back() {
        put("P30D");
        new Handshake().push(TestToken.assertion(Browser.issuer()).header("kid", "unknown"));
        put("PT0S");
        new Handshake().push().then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"offset\":\"5 minutes\"}", "{\"offset\":\"P11Y\"}", "{\"offset\":\"P4000D\"}", "{}", "",
        "{\"offset\":null}", "{\"offset\":\"PT9999999999999999H\"}", "{\"ofset\":\"PT5M\"}", "[]", "{", "\"PT5M\"",
        "{\"offset\":\"-PT90000000H\"}", "null", "{\"offset\":{}}", "{\"offset\":\"P-3653DT-1S\"}",
        "{\"offset\":\"PT-9223372036854775808S\"}"})
    void a_malformed_offset_is_refused_and_changes_nothing(String body) {
        given().contentType("application/json").body(body).put("/mock/clock").then().statusCode(400)
                .body("error", org.hamcrest.Matchers.notNullValue()).body("message", org.hamcrest.Matchers.notNullValue());
        get("/mock/clock").then().body("offset", equalTo("PT0S"));
    }

    private static void put(String offset) {
        given().contentType("application/json").body(Map.of("offset", offset)).put("/mock/clock").then().statusCode(200)
                .body("offset", equalTo(Duration.parse(offset).toString()));
    }
}
