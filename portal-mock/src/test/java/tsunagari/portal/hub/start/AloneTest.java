package tsunagari.portal.hub.start;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import tsunagari.portal.platform.ControlDisabledTest;
import tsunagari.portal.testing.Browser;

/** A portal of which nobody said that it is part of a demonstration, nor that it may be switched. */
@QuarkusTest
@TestProfile(ControlDisabledTest.WithoutControl.class)
class AloneTest {

    @Test
    void it_shows_its_people_and_nothing_that_it_cannot_know() {
        ValidatableResponse page = new Browser().get("/").then().statusCode(200)
                .body(containsString("data-testid=\"begin-hanako\""));
        for (String unknown : new String[] {"id=\"path\"", "id=\"happened\"", "id=\"workshop\"", "/mock/", "service-",
            "mailbox", "support-desk", "--support-token"}) {
            page.body(not(containsString(unknown)));
        }
    }
}
