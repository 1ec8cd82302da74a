package tsunagari.portal.fault;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class FaultApiTest extends PortalTest {

    @Test
    void an_armed_fault_is_shown_as_it_was_ordered() {
        Armed fault = Armed.always("TIMEOUT").with("times", 3).with("subject", "taro").with("client", "alpha")
                .with("browser", "b1").with("delay", "PT1S").arm();
        get("/mock/faults/" + fault.id()).then().statusCode(200).body("id", equalTo(fault.id()))
                .body("fault", equalTo("TIMEOUT")).body("times", equalTo(3)).body("subject", equalTo("taro"))
                .body("client", equalTo("alpha")).body("browser", equalTo("b1")).body("delay", equalTo("PT1S"))
                .body("applied", equalTo(0));
    }

    @Test
    void without_limits_a_fault_is_for_everybody_until_it_is_cleared() {
        Armed fault = Armed.always("INVALID_ISS").arm();
        get("/mock/faults/" + fault.id()).then().body("times", nullValue()).body("subject", nullValue())
                .body("client", nullValue()).body("browser", nullValue()).body("delay", nullValue());
    }

    @Test
    void one_order_never_clears_another() {
        Armed first = Armed.once("INVALID_ISS").arm();
        Armed same = Armed.once("INVALID_ISS").arm();
        Armed other = Armed.once("WRONG_STATE").arm();
        get("/mock/faults").then().body("id", contains(first.id(), same.id(), other.id()));
    }

    @Test
    void clearing_one_leaves_the_others() {
        Armed first = Armed.once("INVALID_ISS").arm();
        Armed second = Armed.once("INVALID_ISS").arm();
        first.clear();
        get("/mock/faults").then().body("id", contains(second.id()));
        get("/mock/faults/" + first.id()).then().statusCode(404).body("error", equalTo("FAULT_NOT_FOUND"));
    }

    @Test
    void all_can_be_cleared_at_once_and_a_reset_clears_too() {
        Armed.once("INVALID_ISS").arm();
        delete("/mock/faults").then().statusCode(204);
        get("/mock/faults").then().body("", hasSize(0));
        Armed.once("INVALID_ISS").arm();
        given().post("/mock/reset").then().statusCode(204);
        get("/mock/faults").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[]|BODY_MALFORMED", "hello|BODY_MALFORMED", "''|BODY_MALFORMED", "null|BODY_MALFORMED",
        "{\"fault\":\"INVALID_ISS\"} {}|BODY_MALFORMED", "{\"fault\":\"INVALID_ISS\",\"fault\":\"INVALID_AUD\"}|BODY_MALFORMED",
        "{}|FAULT_UNKNOWN", "{\"fault\":\"NOTHING\"}|FAULT_UNKNOWN", "{\"fault\":\"invalid_iss\"}|FAULT_UNKNOWN",
        "{\"fault\":\"PAR_NO_EXPIRES_IN\"}|FAULT_UNKNOWN", "{\"fault\":7}|FIELD_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"time\":1}|FIELD_UNKNOWN",
        "{\"fault\":\"INVALID_ISS\",\"times\":0}|TIMES_INVALID", "{\"fault\":\"INVALID_ISS\",\"times\":-1}|TIMES_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"times\":1.5}|FIELD_INVALID", "{\"fault\":\"INVALID_ISS\",\"times\":\"1\"}|FIELD_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"times\":1000000}|TIMES_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"client\":\"gamma\"}|CLIENT_UNKNOWN",
        "{\"fault\":\"INVALID_ISS\",\"client\":[\"alpha\"]}|FIELD_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"subject\":\"\"}|SUBJECT_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"browser\":\"a\\nb\"}|BROWSER_INVALID",
        "{\"fault\":\"INVALID_ISS\",\"delay\":\"PT1S\"}|DELAY_WITHOUT_EFFECT",
        "{\"fault\":\"TIMEOUT\",\"delay\":\"soon\"}|DELAY_INVALID", "{\"fault\":\"TIMEOUT\",\"delay\":\"PT0S\"}|DELAY_INVALID",
        "{\"fault\":\"TIMEOUT\",\"delay\":\"-PT1S\"}|DELAY_INVALID",
        "{\"fault\":\"TIMEOUT\",\"delay\":\"PT2M1S\"}|DELAY_INVALID",
        "{\"fault\":\"JWKS_SLOW_BODY\",\"delay\":\"PT11S\"}|DELAY_INVALID"})
    void an_unsound_order_is_refused_by_name(String body, String error) {
        given().contentType("application/json").body(body).post("/mock/faults").then().statusCode(400)
                .body("error", equalTo(error)).body("message", not(equalTo("")));
        get("/mock/faults").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"JWKS_TIMEOUT,client", "JWKS_STATUS_500,subject", "DISCOVERY_STATUS_500,browser",
        "DISCOVERY_ISSUER_MISMATCH,client", "PKCE_PLAIN_ONLY,subject", "EVENTS_DOWN,browser", "RELEASE_EVENT_LOST,browser",
        "LOGOUT_TOKEN_REPLAYED,browser"})
    void a_scope_that_the_place_cannot_know_is_refused(String fault, String scope) {
        Armed.once(fault).with(scope, "alpha").post().then().statusCode(400)
                .body("error", equalTo("SCOPE_UNKNOWN_HERE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "subject", "browser"})
    void null_counts_as_left_out(String scope) {
        Armed.once("JWKS_TIMEOUT").with(scope, null).arm();
    }

    @Test
    void another_sites_page_cannot_arm_anything() {
        given().header("Origin", "http://evil.example").contentType("application/json")
                .body("{\"fault\":\"INVALID_ISS\"}").post("/mock/faults").then().statusCode(403);
    }

    @Test
    void another_content_type_is_refused() {
        given().contentType("text/plain").body("{\"fault\":\"INVALID_ISS\"}").post("/mock/faults").then().statusCode(415);
    }

    @Test
    void clearing_what_is_not_there_is_not_found() {
        delete("/mock/faults/nothing").then().statusCode(404).body("error", equalTo("FAULT_NOT_FOUND"));
    }

    @Test
    void a_browser_that_asks_for_the_faults_is_shown_the_page() {
        new Browser().get("/mock/faults").then().statusCode(303).header("Location", containsString("/mock/faults/switches"));
        given().accept("application/json").get("/mock/faults").then().statusCode(200);
    }
}
