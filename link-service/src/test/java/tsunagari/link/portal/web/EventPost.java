package tsunagari.link.portal.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;

/** The portal sending an event. */
final class EventPost {

    private EventPost() {
    }

    static ValidatableResponse send(String token) {
        return to("/hellowork/events", token);
    }

    /** As often as the portal is asked to try again, because its keys are not fetched for every token. */
    static ValidatableResponse untilDecided(String token) {
        return Awaitility.await().until(() -> send(token), answer -> answer.extract().statusCode() != 503);
    }

    static ValidatableResponse to(String path, String token) {
        // REST Assured encodes texts of the content types that it knows; bytes it leaves alone.
        return given().contentType("application/secevent+jwt").body(token.getBytes(StandardCharsets.US_ASCII))
                .post(path).then();
    }
}
