package tsunagari.link.portal.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** The portal sending an event. */
final class EventPost {

    private EventPost() {
    }

    static ValidatableResponse send(String token) {
        return to("/hellowork/events", token);
    }

    static ValidatableResponse to(String path, String token) {
        // REST Assured encodes texts of the content types that it knows; bytes it leaves alone.
        return given().contentType("application/secevent+jwt").body(token.getBytes(StandardCharsets.US_ASCII))
                .post(path).then();
    }
}
