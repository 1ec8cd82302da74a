package tsunagari.portal.fault;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class SwitchesPageTest extends PortalTest {

    private static final String PATH = "/mock/faults/switches";

    @Test
    void there_is_a_switch_for_every_fault() {
        String page = new Browser().get(PATH).asString();
        for (FaultName fault : FaultName.values()) {
            assertThat(page).contains("data-testid=\"fault-" + fault + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,ポータルの故障,同じ値の state を二つ付けます", "ja-simple,ポータルの 故障（こしょう）,同（おな）じ state が 2 つあります",
        "en,Faults of the portal,state is sent twice with the same value"})
    void it_speaks_every_language(String tag, String title, String description) {
        new Browser().get(PATH + "?lang=" + tag).then().statusCode(200).body(containsString("<html lang=\"" + tag + "\">"))
                .body(containsString("<h1>" + title + "</h1>")).body(containsString(description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "subject", "browser", "times", "delay"})
    void every_field_has_a_label(String field) {
        assertThat(new Browser().get(PATH).asString()).contains("<label for=\"" + field + "\">")
                .contains("id=\"" + field + "\"");
    }

    @Test
    void it_has_neither_script_nor_inline_style() {
        Armed.once("INVALID_ISS").arm();
        assertThat(new Browser().get(PATH).asString()).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void a_switch_arms_its_fault_and_keeps_what_was_typed() {
        Browser browser = new Browser();
        browser.post(PATH, Map.of("fault", "TIMEOUT", "client", "alpha", "subject", "taro", "browser", "", "times", "2",
                "delay", "PT1S")).then().statusCode(303)
                .header("Location", equalTo(Browser.issuer() + PATH + "?client=alpha&delay=PT1S&subject=taro&times=2"));
        get("/mock/faults").then().body("fault", contains("TIMEOUT")).body("client", contains("alpha"))
                .body("subject", contains("taro")).body("times", contains(2)).body("delay", contains("PT1S"));
        browser.get(PATH + "?client=alpha&subject=taro&times=2&delay=PT1S").then()
                .body(containsString("<option value=\"alpha\" selected>")).body(containsString("value=\"taro\""));
    }

    @Test
    void the_fields_narrow_the_list_to_what_they_can_limit() {
        assertThat(new Browser().get(PATH + "?browser=b1").asString()).contains("fault-WRONG_STATE")
                .doesNotContain("fault-JWKS_TIMEOUT").doesNotContain("fault-EVENTS_DOWN");
    }

    @ParameterizedTest
    @CsvSource({"times,none,TIMES_INVALID,#times", "client,gamma,CLIENT_UNKNOWN,#client",
        "delay,PT1S,DELAY_WITHOUT_EFFECT,#delay"})
    void an_unsound_order_is_explained_and_arms_nothing(String field, String value, String reason, String link) {
        new Browser().post(PATH, Map.of("fault", "INVALID_ISS", field, value)).then().statusCode(422)
                .body(containsString("data-reason=\"" + reason + "\"")).body(containsString("href=\"" + link + "\""))
                .body(containsString("autofocus"));
        get("/mock/faults").then().body("", hasSize(0));
    }

    @Test
    void a_scope_that_the_place_cannot_know_is_explained() {
        new Browser().post(PATH, Map.of("fault", "JWKS_TIMEOUT", "client", "alpha")).then().statusCode(422)
                .body(containsString("data-reason=\"SCOPE_UNKNOWN_HERE\""));
    }

    @Test
    void what_is_armed_is_shown_with_its_strikes_and_can_be_cleared_one_by_one() {
        Armed first = Armed.once("INVALID_ISS").with("client", "alpha").arm();
        Armed second = Armed.always("WRONG_STATE").arm();
        Browser browser = new Browser();
        browser.get(PATH + "?lang=en").then().body(containsString("data-testid=\"armed-" + first.id() + "\""))
                .body(containsString("client=alpha")).body(containsString("1 times left. It has struck 0 times."))
                .body(containsString("Until cleared. It has struck 0 times."))
                .body(containsString("data-testid=\"clear-" + first.id() + "\""));
        browser.post(PATH + "/" + first.id() + "/clear", Map.of()).then().statusCode(303);
        get("/mock/faults").then().body("id", contains(second.id()));
    }

    @Test
    void all_can_be_cleared() {
        Armed.once("INVALID_ISS").arm();
        Armed.once("WRONG_STATE").arm();
        new Browser().get(PATH).then().body(containsString("data-testid=\"clear-all\""));
        new Browser().post(PATH + "/clear", Map.of()).then().statusCode(303);
        new Browser().get(PATH).then().body(containsString("data-testid=\"none-armed\""))
                .body(not(containsString("data-testid=\"clear-all\"")));
    }

    @Test
    void no_other_sites_page_can_press_a_switch() {
        given().header("Origin", "http://evil.example").formParam("fault", "INVALID_ISS").post(PATH).then().statusCode(403);
        given().formParam("fault", "INVALID_ISS").post(PATH).then().statusCode(403);
        get("/mock/faults").then().body("", hasSize(0));
    }

    @Test
    void the_start_page_leads_to_it() {
        new Browser().get("/").then().body(containsString("href=\"" + PATH + "\" data-testid=\"faults\""));
    }
}
