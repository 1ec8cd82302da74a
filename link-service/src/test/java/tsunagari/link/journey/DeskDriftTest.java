package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.SupportToken;

@QuarkusTest
@TestProfile(LinkJourney.class)
class DeskDriftTest {

    private final SupportToken token = SupportToken.of("support");

    private Response get(String path) {
        return given().header("Authorization", token.bearer()).header("Accept-Language", "en")
                .get(OutsideWorld.linkUrl() + path);
    }

    @Test
    void the_page_tells_what_the_last_comparison_of_the_site_found() {
        FakePortal.reset();
        FakePortal.answer(any(urlPathEqualTo("/connections")), aResponse().withStatus(500));
        String reference = given().header("Authorization", token.bearer()).contentType("application/json")
                .body("{\"dryRun\":true}").post(OutsideWorld.linkUrl() + "/support/v1/sites/etax/reconciliations").then()
                .statusCode(202).extract().path("reference");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() ->
                get("/support/desk/drift/etax").asString().contains(reference));
        get("/support/desk/drift/etax").then().statusCode(200).body(containsString("data-testid=\"desk-drift-end\""),
                containsString("Incomplete: "), containsString("data-testid=\"desk-drift-none\""));
    }

    @Test
    void the_start_leads_to_the_sites_whose_portal_has_a_list() {
        get("/support").then().statusCode(200).body(containsString("/support/desk/drift/hellowork"));
    }
}
