package tsunagari.portal.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;

/** A connect of which the site says nothing: its word is late, or the user went back there without connecting. */
@QuarkusTest
class UnfinishedConnectTest extends PortalTest {

    private static final String COMPLETED = "/hub/alpha/completed";
    private static final String WAITING = "data-testid=\"confirming\"";
    private static final String SILENT = "data-testid=\"not-connected\"";
    private static final String UNFINISHED = "data-testid=\"unfinished\"";

    private Browser hanako;

    @BeforeEach
    void begin_to_connect() {
        hanako = Browser.of("hanako");
        hanako.post("/hub/alpha/connect", Map.of());
    }

    @Test
    void who_did_not_agree_is_told_that_there_is_nothing_to_wait_for() {
        hanako.get(COMPLETED + "?lang=en").then().statusCode(200).body(containsString(WAITING))
                .body(containsString("If you did not, nothing is connected"))
                .body(containsString("href=\"/hub\" data-testid=\"completed-hub\""));
    }

    @Test
    void it_waits_from_the_first_look_and_not_for_ever() {
        TestClock.forward(Duration.ofMinutes(10));
        hanako.get(COMPLETED).then().body(containsString(WAITING));
        TestClock.forward(Duration.ofSeconds(110));
        hanako.get(COMPLETED).then().body(containsString(WAITING)).body(not(containsString(SILENT)));
        TestClock.forward(Duration.ofSeconds(10));
        hanako.get(COMPLETED).then().statusCode(200).body(containsString(SILENT)).body(not(containsString(WAITING)))
                .body(containsString("class=\"button primary\" href=\"/hub\"")).body(containsString("data-testid=\"reload\""));
    }

    @Test
    void a_word_that_is_very_late_still_counts() {
        waitInVain();
        connected();
        hanako.get(COMPLETED).then().body(containsString("data-testid=\"completed\""));
    }

    @Test
    void who_begins_anew_waits_anew() {
        waitInVain();
        hanako.post("/hub/alpha/connect", Map.of());
        hanako.get(COMPLETED).then().body(containsString(WAITING));
    }

    @Test
    void the_hub_says_that_nothing_was_connected_until_something_is() {
        hanako.get("/hub").then().body(containsString(UNFINISHED));
        connected();
        hanako.get("/hub").then().body(not(containsString(UNFINISHED)));
    }

    @Test
    void the_hub_speaks_of_nothing_that_was_not_begun() {
        Browser.of("taro").get("/hub").then().body(not(containsString(UNFINISHED)));
    }

    private void waitInVain() {
        hanako.get(COMPLETED);
        TestClock.forward(Duration.ofMinutes(3));
        hanako.get(COMPLETED).then().body(containsString(SILENT));
    }

    private static void connected() {
        RestAssured.given().contentType("application/json").body(Map.of("state", "ACTIVE"))
                .put("/mock/connections/hanako/alpha").then().statusCode(200);
    }
}
