package tsunagari.portal.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.TestSites;

/** The portal as it starts without a word about the control API. */
@QuarkusTest
@TestProfile(ControlDisabledTest.WithoutControl.class)
public class ControlDisabledTest {

    /** The test portal without {@code portal.control-enabled}, and without what only a demonstration knows. */
    public static class WithoutControl implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestSites.class, Map.of("without",
                    "portal.control-enabled,portal.demonstration.,portal.health.,portal.metrics.,portal.open-api.")));
        }
    }

    @ParameterizedTest
    @CsvSource({"POST,/mock/reset", "GET,/mock/state", "GET,/mock/journal", "GET,/mock/connections/taro/alpha",
        "POST,/mock/connections/bulk", "POST,/mock/events", "POST,/mock/logout-tokens", "GET,/mock/faults", "GET,/mock/faults/catalogue",
        "POST,/mock/faults", "DELETE,/mock/faults", "GET,/mock/faults/switches",
        "GET,/mock/journal/count", "GET,/mock/journal/export", "GET,/mock/journal/handshakes", "GET,/mock/handshakes",
        "GET,/mock/handshakes/h-1", "GET,/mock/clock", "GET,/mock/clock/switch", "PUT,/mock/clock", "POST,/mock/keys/rotate",
        "PUT,/mock/personas/taro", "GET,/mock/keys"})
    void the_control_api_is_refused(String method, String path) {
        given().contentType("application/json").body("{\"client\":\"alpha\",\"user\":\"taro\"}").request(method, path)
                .then().statusCode(403).body("error", equalTo("CONTROL_DISABLED"));
    }
}
