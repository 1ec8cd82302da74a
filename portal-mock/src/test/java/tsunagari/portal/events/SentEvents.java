package tsunagari.portal.events;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

/** Events of site alpha about hanako's connection, and what the portal makes of them. */
final class SentEvents {

    static final String ID = "11111111-2222-4333-8444-555555555555";

    private SentEvents() {
    }

    /** An event that the portal accepts. */
    static TestToken sound() {
        return event("connection-established", 1800000001);
    }

    /** An event of a type and generation about hanako's connection. */
    static TestToken event(String type, long generation) {
        return event(type, Map.of("connection_id", ID, "generation", generation));
    }

    /** An event with this body about hanako's connection. */
    static TestToken event(String type, Map<String, Object> body) {
        return TestToken.event(Browser.issuer(), PortalTest.subjectAtAlpha("hanako"), type, body);
    }

    /** Pushes an event. */
    static ValidatableResponse post(TestToken token) {
        return send("application/secevent+jwt", token.compact());
    }

    /** Pushes a body of this content type. */
    static ValidatableResponse send(String type, String body) {
        EncoderConfig asText = EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT);
        return RestAssured.given().config(RestAssured.config().encoderConfig(asText)).contentType(type).body(body)
                .post("/events").then();
    }

    /** The answer is this error, and there is no connection. */
    static void refused(ValidatableResponse answer, String err) {
        answer.statusCode(400).body("err", equalTo(err));
        RestAssured.get("/mock/connections/hanako/alpha").then().statusCode(404);
    }

    /** Hanako's connection is in this state. */
    static void hanako(String state, long generation) {
        RestAssured.get("/mock/connections/hanako/alpha").then().statusCode(200).body("state", equalTo(state))
                .body("generation", equalTo((int) generation)).body("id", equalTo(ID));
    }
}
