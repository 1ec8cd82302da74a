package tsunagari.link.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.journey.LinkJourney;

@QuarkusTest
@TestProfile(LinkJourney.class)
class FramesTest {

    @Test
    void a_page_outside_rest_is_as_complete_as_one_inside() {
        given().header("Accept-Language", "en").get("/test-frame/callback").then().statusCode(400)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Content-Language", "en")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .body(containsString("<h1>We could not continue</h1>"));
    }

    @ParameterizedTest
    @CsvSource({"/etax/register, accent-green", "/etax/nothing, accent-green", "/hellowork/register, accent-blue",
        "/nothing, accent-blue", "/support, accent-blue"})
    void a_page_has_the_colour_of_the_site_whose_it_is(String path, String colour) {
        given().get(path).then().body(containsString("<body class=\"" + colour + "\">"));
    }

    @Test
    void the_cookie_goes_before_what_the_browser_asks_for() {
        given().cookie("tsunagari_link_lang", "ja-simple").header("Accept-Language", "en").get("/test-frame/x").then()
                .header("Content-Language", "ja-simple");
    }

    @Test
    void the_language_of_the_portals_user_is_taken_over_and_remembered() {
        given().header("Accept-Language", "ja").queryParam("ui_locales", "fr en-US ja").get("/test-frame/x").then()
                .header("Content-Language", "en").cookie("tsunagari_link_lang", "en");
        given().header("Accept-Language", "en").get("/test-frame/x?ui_locales=fr").then()
                .header("Content-Language", "en").header("Set-Cookie", (String) null);
    }

    @Test
    void what_people_chose_goes_before_the_portals_locales() {
        given().cookie("tsunagari_link_lang", "ja-simple").get("/test-frame/x?ui_locales=en").then()
                .header("Content-Language", "ja-simple").header("Set-Cookie", (String) null);
        given().get("/test-frame/x?ui_locales=en&lang=ja").then()
                .header("Content-Language", "ja").cookie("tsunagari_link_lang", "ja");
    }

    @Test
    void L38_language_links_carry_the_handle_and_neither_code_nor_state() {
        String page = given().get("/test-frame/callback?code=c0de&state=st4te&iss=http://p&h=abc&lang=en").asString();

        assertThat(page).contains("href=\"/test-frame/callback?h=abc&amp;lang=ja\"").doesNotContain("c0de", "st4te", "iss=");
    }

    @Test
    void a_hostile_handle_stays_a_value() {
        assertThat(given().urlEncodingEnabled(false).get("/test-frame/x?h=%22%3E%3Cscript%3E%26lang%3Dxx").asString())
                .contains("href=\"/test-frame/x?h=%22%3E%3Cscript%3E%26lang%3Dxx&amp;lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//test-frame/x", "///test-frame/x"})
    void a_link_never_begins_like_another_hosts_address(String target) throws IOException {
        assertThat(RawRequest.get(target)).contains("400 Bad Request", "href=\"/?lang=en\"").doesNotContain("href=\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?h=%ff", "?h=%00", "?h", "?=&&h=", "?lang=en&lang=ja&h=a&h=b"})
    void an_odd_query_is_no_failure_of_ours(String query) throws IOException {
        assertThat(RawRequest.get("/test-frame/x" + query)).contains("400 Bad Request", "data-testid=\"lang-en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsunagari_link_lang", "=;=;", "tsunagari_link_lang=\"", "tsunagari_link_lang=%00;;a=b\u0001"})
    void T04_a_malformed_cookie_is_no_failure_of_ours(String cookie) {
        given().header("Cookie", cookie).get("/test-frame/x").then().statusCode(400).header("Content-Language", "ja");
    }
}
