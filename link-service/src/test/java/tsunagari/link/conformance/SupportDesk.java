package tsunagari.link.conformance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import tsunagari.link.testing.SupportToken;

/** Somebody of the support desk who has a site compared with its portal's list. */
final class SupportDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SupportToken token;

    SupportDesk(String role) {
        this.token = SupportToken.of(role);
    }

    String name() {
        return token.name();
    }

    Response begin(String site, String body) {
        return given().header("Authorization", token.bearer()).contentType("application/json").body(body)
                .post("/support/v1/sites/" + site + "/reconciliations");
    }

    Response drift(String site) {
        return given().header("Authorization", token.bearer()).get("/support/v1/sites/" + site + "/drift");
    }

    /** Has hellowork compared, and waits for the report. */
    JsonPath compare(boolean dryRun) {
        String run = begin("hellowork", "{\"dryRun\":" + dryRun + "}").then().statusCode(202).extract().path("reference");
        await().atMost(PATIENCE).until(() -> drift("hellowork").statusCode() == 200
                && run.equals(drift("hellowork").path("reference")));
        return drift("hellowork").jsonPath();
    }

    /** How often each case was found. */
    static Map<String, Integer> found(JsonPath report) {
        return report.getMap("found");
    }
}
