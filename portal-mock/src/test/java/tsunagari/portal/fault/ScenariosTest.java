package tsunagari.portal.fault;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

/** The ready-made faults of the start page. */
@QuarkusTest
class ScenariosTest extends PortalTest {

    private Browser browser;

    /** Only now the port is known. */
    @BeforeEach
    void open_a_browser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void its_button_arms_the_fault_once_and_leads_back_to_it(Scenario scenario) {
        browser.get("/").then().body(containsString("data-testid=\"arm-" + scenario + "\""))
                .body(containsString("<code>" + scenario.fault() + "</code>"));
        browser.post("/mock/scenarios/" + scenario, Map.of()).then().statusCode(303)
                .header("Location", Browser.issuer() + "/#scenario-" + scenario);
        get("/mock/faults").then().body("fault", contains(scenario.fault().name())).body("times", contains(1));
        browser.get("/").then().body(containsString("data-testid=\"armed-" + scenario + "\""))
                .body(containsString("data-testid=\"clear-" + scenario + "\""))
                .body(not(containsString("data-testid=\"arm-" + scenario + "\"")));
    }

    @Test
    void it_strikes_in_the_browser_that_armed_it_and_only_once() {
        Browser taro = Browser.of("taro");
        taro.post("/mock/scenarios/DENIED", Map.of());
        assertThat(answer(Browser.of("taro"))).contains("code=");
        assertThat(answer(taro)).contains("error=access_denied");
        assertThat(answer(taro)).contains("code=");
        taro.get("/").then().body(containsString("data-testid=\"arm-DENIED\""));
    }

    @Test
    void it_is_told_on_the_start_page_that_it_struck() {
        Browser taro = Browser.of("taro");
        taro.post("/mock/scenarios/DENIED", Map.of());
        answer(taro);
        taro.get("/").then().body(containsString("data-reason=\"STRUCK\"")).body(containsString("class=\"sequence-struck\""))
                .body(containsString(": ACCESS_DENIED</text>"));
    }

    @Test
    void armed_it_leads_to_where_it_can_be_seen() {
        browser.get("/").then().body(not(containsString("data-testid=\"go-FORGED\"")));
        browser.post("/mock/scenarios/FORGED", Map.of());
        browser.get("/").then().body(containsString("<a href=\"/hub\" data-testid=\"go-FORGED\">"));
    }

    @Test
    void pressed_twice_it_strikes_once() {
        browser.post("/mock/scenarios/FORGED", Map.of());
        browser.post("/mock/scenarios/FORGED", Map.of()).then().statusCode(303);
        get("/mock/faults").then().body("", hasSize(1));
    }

    @Test
    void it_can_be_taken_back_and_no_other_with_it() {
        Armed others = Armed.once("INVALID_SIGNATURE").arm();
        browser.post("/mock/scenarios/FORGED", Map.of());
        browser.post("/mock/scenarios/FORGED/clear", Map.of()).then().statusCode(303)
                .header("Location", Browser.issuer() + "/#scenario-FORGED");
        get("/mock/faults").then().body("id", contains(others.id()));
    }

    @ParameterizedTest
    @CsvSource({"ja,証明が偽造される,一度だけ起こす", "ja-simple,証明（しょうめい）が にせもの,1回（かい）だけ する", "en,A forged ID token,Arm once"})
    void it_speaks_every_language(String tag, String name, String button) {
        browser.get("/?lang=" + tag).then().body(containsString("<h4>" + name + "</h4>"))
                .body(containsString(button + "<span class=\"visually-hidden\"> " + name + "</span>"));
    }

    @ParameterizedTest
    @CsvSource({"NO_SUCH", "forged", "INVALID_SIGNATURE"})
    void an_unknown_one_is_a_404_page_and_arms_nothing(String name) {
        browser.post("/mock/scenarios/" + name, Map.of()).then().statusCode(404).contentType("text/html");
        get("/mock/faults").then().body("", hasSize(0));
    }

    @Test
    void no_other_sites_page_can_press_its_button() {
        given().header("Origin", "http://evil.example").post("/mock/scenarios/FORGED").then().statusCode(403);
        given().post("/mock/scenarios/FORGED").then().statusCode(403);
        get("/mock/faults").then().body("", hasSize(0));
    }

    private static String answer(Browser taro) {
        Response authorized = new Handshake().authorize(taro);
        return authorized.then().statusCode(303).extract().header("Location");
    }
}
