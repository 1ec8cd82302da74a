package tsunagari.portal.events;

import static org.hamcrest.Matchers.is;
import static tsunagari.portal.events.SentEvents.ID;
import static tsunagari.portal.events.SentEvents.event;
import static tsunagari.portal.events.SentEvents.hanako;
import static tsunagari.portal.events.SentEvents.post;
import static tsunagari.portal.events.SentEvents.refused;
import static tsunagari.portal.events.SentEvents.send;
import static tsunagari.portal.events.SentEvents.sound;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class EventsTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"connection-established,ACTIVE", "connection-pending,PENDING", "connection-released,RELEASED",
        "connection-refused,REFUSED"})
    void each_type_puts_the_connection_into_its_state(String type, String state) {
        post(event(type, 1800000000)).statusCode(202).body(is(""));
        hanako(state, 1800000000);
    }

    @Test
    void a_refusal_because_of_expiry_is_an_expiry() {
        post(event("connection-refused", Map.of("connection_id", ID, "generation", 1800000000, "reason", "EXPIRED")))
                .statusCode(202);
        hanako("EXPIRED", 1800000000);
    }

    @Test
    void a_later_generation_wins_whatever_comes_first() {
        post(event("connection-established", 1800000002)).statusCode(202);
        post(event("connection-released", 1800000001)).statusCode(202);
        hanako("ACTIVE", 1800000002);
    }

    @Test
    void within_a_generation_a_lower_rank_comes_too_late() {
        post(event("connection-released", 1800000001)).statusCode(202);
        post(event("connection-established", 1800000001)).statusCode(202);
        hanako("RELEASED", 1800000001);
    }

    @Test
    void the_same_event_again_is_taken_and_changes_nothing() {
        TestToken token = event("connection-established", 1800000001);
        post(token).statusCode(202);
        RestAssured.delete("/mock/connections/hanako/alpha").then().statusCode(204);
        post(token).statusCode(202);
        RestAssured.get("/mock/connections/hanako/alpha").then().statusCode(404);
    }

    @Test
    void an_event_ends_the_wait_of_the_completion_page() {
        Browser hanako = Browser.of("hanako");
        hanako.post("/hub/alpha/connect", Map.of());
        post(event("connection-established", 1800000001)).statusCode(202);
        hanako.get("/hub/alpha/completed").then().statusCode(200);
    }

    @Test
    void another_content_type_is_refused() {
        refused(send("application/jwt", sound().compact()), "invalid_request");
    }

    @Test
    void something_that_is_no_jwt_is_refused() {
        refused(send("application/secevent+jwt", "hello"), "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "logout+jwt"})
    void another_type_of_token_is_refused(String type) {
        refused(post(sound().header("typ", type)), "invalid_request");
    }

    @Test
    void an_unknown_issuer_is_refused() {
        refused(post(sound().claim("iss", "gamma")), "invalid_issuer");
    }

    @Test
    void another_audience_is_refused() {
        refused(post(sound().claim("aud", "alpha")), "invalid_audience");
    }

    @Test
    void an_audience_in_an_array_is_refused() {
        refused(post(sound().claim("aud", List.of(Browser.issuer()))), "invalid_audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "jti", "sub_id", "events"})
    void each_required_claim_is_required(String claim) {
        refused(post(sound().without(claim)), "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "exp"})
    void claims_of_other_tokens_are_refused(String claim) {
        refused(post(sound().claim(claim, TestToken.inSeconds(60))), "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(longs = {60, -8 * 24 * 3600})
    void a_time_out_of_the_window_is_refused(long seconds) {
        refused(post(sound().claim("iat", TestToken.inSeconds(seconds))), "invalid_request");
    }

    @Test
    void another_portals_subject_is_refused() {
        refused(post(sound().claim("sub_id", Map.of("format", "iss_sub", "iss", "http://other", "sub", "x"))),
                "invalid_request");
    }

    @Test
    void two_events_in_one_token_are_refused() {
        Map<String, Object> body = Map.of("connection_id", ID, "generation", 1800000001);
        refused(post(sound().claim("events", Map.of("urn:tsunagari:event:connection-established", body,
                "urn:tsunagari:event:connection-released", body))), "invalid_request");
    }

    @Test
    void an_unknown_event_is_refused() {
        refused(post(event("account-purged", 1800000001)), "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"connection_id,not-a-uuid", "generation,soon", "reason,lower case"})
    void a_malformed_body_is_refused(String member, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("connection_id", ID, "generation", 1800000001));
        body.put(member, value);
        refused(post(event("connection-established", body)), "invalid_request");
    }
}
