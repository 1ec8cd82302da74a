package tsunagari.portal.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class DeliveryFaultsTest extends PortalTest {

    private static final String LATER = "22222222-2222-4333-8444-555555555555";

    @Test
    void a_lost_release_counts_as_sent() {
        Armed fault = Armed.once("RELEASE_EVENT_LOST").with("client", "alpha").with("subject", "taro").arm();
        release("taro");
        RestAssured.get("/mock/state").then().body("events.undelivered", hasSize(0));
        RestAssured.get("/mock/connections/taro/alpha").then().body("state", equalTo("RELEASED"));
        RestAssured.get("/mock/journal").then().body("entries.find { it.outcome == 'NOT_SENT' }.faults",
                contains("RELEASE_EVENT_LOST"));
        assertThat(received("events")).isEmpty();
        fault.struck(1);
    }

    @Test
    void a_duplicated_release_is_the_same_token_twice() {
        Armed others = Armed.once("RELEASE_EVENT_DUPLICATED").with("subject", "hanako").arm();
        Armed mine = Armed.once("RELEASE_EVENT_DUPLICATED").with("subject", subjectAtAlpha("taro")).arm();
        release("taro");
        await().atMost(Duration.ofSeconds(15)).until(() -> received("events").size() >= 2);
        assertThat(received("events")).hasSize(2).extracting(LoggedRequest::getBodyAsString).containsOnly(
                received("events").get(0).getBodyAsString());
        RestAssured.get("/mock/state").then().body("events.undelivered", hasSize(0));
        RestAssured.get("/mock/journal").then().body("entries.faults.flatten()", hasItem("RELEASE_EVENT_DUPLICATED"));
        mine.struck(1);
        others.struck(0);
    }

    @Test
    void a_release_out_of_order_comes_after_the_next_connect_with_its_old_generation() {
        Armed fault = Armed.always("RELEASE_EVENT_OUT_OF_ORDER").with("subject", "taro").arm();
        release("taro");
        RestAssured.get("/mock/state").then().body("events.undelivered", hasSize(1));
        assertThat(received("events")).isEmpty();
        event(subjectAtAlpha("taro"), "connection-established", 1_800_000_000L).statusCode(202);
        await().atMost(Duration.ofSeconds(15)).until(() -> received("events").size() == 1);
        assertThat(payload(received("events").get(0))).contains("1700000001");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> RestAssured.get("/mock/journal").then()
                .body("entries.faults.flatten()", hasItem("RELEASE_EVENT_OUT_OF_ORDER")));
        fault.struck(1);
    }

    @Test
    void a_release_is_held_back_for_the_delay() {
        Armed.once("RELEASE_EVENT_OUT_OF_ORDER").with("delay", "PT1H").arm();
        release("taro");
        assertThat(received("events")).isEmpty();
        TestClock.forward(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(15)).until(() -> received("events").size() == 1);
    }

    @Test
    void clearing_the_fault_lets_a_held_release_go() {
        Armed fault = Armed.once("RELEASE_EVENT_OUT_OF_ORDER").arm();
        release("taro");
        assertThat(received("events")).isEmpty();
        fault.clear();
        await().atMost(Duration.ofSeconds(15)).until(() -> received("events").size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"EVENTS_REFUSED,400,invalid_request", "EVENTS_DOWN,503,unavailable"})
    void an_event_is_not_taken_once_and_for_its_subject_alone(String fault, int status, String err) {
        Armed others = Armed.once(fault).with("subject", "taro").arm();
        Armed mine = Armed.once(fault).with("client", "alpha").with("subject", "hanako").arm();
        String hanako = subjectAtAlpha("hanako");
        event(hanako, "connection-established", 1_800_000_000L).statusCode(status).body("err", equalTo(err))
                .body("description", not(equalTo("")));
        RestAssured.get("/mock/connections/hanako/alpha").then().statusCode(404);
        RestAssured.get("/mock/journal").then().body("entries.find { it.path == '/events' }.faults", contains(fault));
        event(hanako, "connection-established", 1_800_000_000L).statusCode(202);
        mine.struck(1);
        others.struck(0);
    }

    @Test
    void a_logout_token_is_replayed_once_and_for_its_user_alone() {
        Armed others = Armed.once("LOGOUT_TOKEN_REPLAYED").with("subject", "hanako").arm();
        Armed mine = Armed.once("LOGOUT_TOKEN_REPLAYED").with("subject", "taro").with("client", "alpha").arm();
        signOut();
        assertThat(received("backchannel-logout")).hasSize(2).extracting(LoggedRequest::getBodyAsString).containsOnly(
                received("backchannel-logout").get(0).getBodyAsString());
        RestAssured.get("/mock/journal").then().body("entries.findAll { it.direction == 'OUT' }.faults.flatten()",
                contains("LOGOUT_TOKEN_REPLAYED"));
        signOut();
        assertThat(received("backchannel-logout")).hasSize(3);
        mine.struck(1);
        others.struck(0);
    }

    private static void signOut() {
        Browser taro = Browser.of("taro");
        new Handshake().authorize(taro).then().statusCode(303);
        taro.post("/sign-out", Map.of()).then().statusCode(303);
    }

    private static void release(String user) {
        Browser.of(user).post("/hub/alpha/release", Map.of()).then().statusCode(303);
    }

    private static ValidatableResponse event(String subject, String type, long generation) {
        EncoderConfig asText = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/secevent+jwt", ContentType.TEXT);
        return given().config(RestAssured.config().encoderConfig(asText)).contentType("application/secevent+jwt")
                .body(TestToken.event(Browser.issuer(), subject, type,
                        Map.of("connection_id", LATER, "generation", generation)).compact())
                .post("/events").then();
    }

    private static List<LoggedRequest> received(String what) {
        return TestSites.server().findAll(postRequestedFor(urlEqualTo("/alpha/" + what)));
    }

    private static String payload(LoggedRequest request) {
        return new String(Base64.getUrlDecoder().decode(request.getBodyAsString().split("\\.")[1]),
                StandardCharsets.UTF_8);
    }
}
