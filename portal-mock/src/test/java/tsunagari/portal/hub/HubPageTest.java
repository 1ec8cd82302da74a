package tsunagari.portal.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class HubPageTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/menu", "/hub", "/hub/alpha/completed", "/hub/alpha/release"})
    void pages_for_users_send_strangers_to_the_sign_in_and_back(String path) {
        Browser browser = new Browser();
        String location = browser.get(path).then().statusCode(303).extract().header("Location");
        String next = Handshake.parameter(location, "next").replace("%2F", "/");
        assertThat(next).isEqualTo(path);
        browser.signIn("taro", next).then().header("Location", Browser.issuer() + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/mock/state", "/authorize/continue/x"})
    void a_sign_in_continues_only_at_known_pages(String next) {
        new Browser().signIn("taro", next).then().statusCode(303).header("Location", Browser.issuer() + "/menu");
    }

    @Test
    void the_sign_in_page_lists_everybody_also_for_somebody_signed_in() {
        Browser.of("taro").get("/sign-in").then().statusCode(200)
                .body(containsString("data-testid=\"persona-hanako\"")).body(containsString("data-testid=\"persona-taro\""));
    }

    @Test
    void another_persona_takes_the_browser_over() {
        Browser browser = Browser.of("taro");
        browser.signIn("hanako", "/hub");
        browser.get("/hub").then().body(containsString("求職 花子 さん")).body(not(containsString("求職 太郎")));
    }

    @Test
    void any_typed_subject_signs_in() {
        Browser browser = new Browser();
        browser.post("/sign-in", Map.of("subject", "Goro-Before")).then().statusCode(303);
        browser.get("/hub").then().body(containsString("Goro-Before さん"));
    }

    @Test
    void an_empty_subject_is_asked_for_again() {
        new Browser().post("/sign-in", Map.of("subject", " ")).then().statusCode(422)
                .body(containsString("<section class=\"error-summary\" tabindex=\"-1\" autofocus aria-labelledby=\"error-title\""))
                .body(containsString("<title>エラー：マイナポータルへログイン |")).body(containsString(" novalidate>"))
                .body(containsString("spellcheck=\"false\" required"));
        new Browser().post("/sign-in?lang=en", Map.of("subject", " ")).then().body(containsString("<title>Error: Sign in"));
    }

    @Test
    void the_session_cookie_is_opaque_and_out_of_reach_of_scripts() {
        Cookie session = new Browser().signIn("taro", "/menu").detailedCookie("tsunagari_portal");
        assertThat(session.getValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void a_malformed_session_cookie_is_no_session() {
        RestAssured.given().redirects().follow(false).header("Cookie", "tsunagari_portal=%00\"{;;").get("/hub")
                .then().statusCode(303);
    }

    @Test
    void a_connected_site_has_its_link_and_its_way_out() {
        Browser.of("taro").get("/hub").then().statusCode(200)
                .body(containsString("data-testid=\"open-alpha\"")).body(containsString("data-testid=\"release-alpha\""))
                .body(not(containsString("data-testid=\"connect-alpha\"")))
                .body(containsString("data-testid=\"connect-beta\""));
    }

    @Test
    void without_connections_it_says_so_and_keeps_the_configured_order() {
        String page = Browser.of("hanako").get("/hub").then().body(containsString("つながっているウェブサイトはありません。"))
                .extract().asString();
        assertThat(page.indexOf("site-alpha")).isPositive().isLessThan(page.indexOf("site-beta"));
    }

    @Test
    void a_pending_site_shows_text_and_no_button() {
        put("hanako", "PENDING");
        Browser.of("hanako").get("/hub").then().body(containsString("data-testid=\"pending-alpha\""))
                .body(not(containsString("data-testid=\"connect-alpha\"")));
    }

    @Test
    void its_forms_may_end_at_the_sites() {
        Browser.of("taro").get("/hub").then()
                .header("Content-Security-Policy", containsString("form-action 'self' " + TestSites.base()));
    }

    @ParameterizedTest
    @CsvSource({"connect,/alpha/connect", "open,/alpha/mypage"})
    void connect_and_open_initiate_a_login_for_the_signed_in_user(String action, String target) {
        String location = Browser.of("hanako").post("/hub/alpha/" + action, Map.of()).then().statusCode(303)
                .extract().header("Location");
        assertThat(location).startsWith(TestSites.base() + "/alpha/initiate-login?iss=");
        assertThat(Handshake.parameter(location, "target_link_uri")).endsWith(target.replace("/", "%2F"));
        assertThat(Handshake.parameter(location, "login_hint")).hasSize(43).doesNotContain("hanako");
    }

    @ParameterizedTest
    @CsvSource({"connect,en", "connect,ja-simple", "open,ja"})
    void the_site_is_told_the_language_of_the_page(String action, String tag) {
        Browser hanako = Browser.of("hanako");
        hanako.get("/hub?lang=" + tag);
        String location = hanako.post("/hub/alpha/" + action, Map.of()).then().extract().header("Location");
        assertThat(Handshake.parameter(location, "ui_locales")).isEqualTo(tag);
    }

    @Test
    void another_sites_page_cannot_press_the_button() {
        Browser.of("hanako").request().header("Origin", "http://127.0.0.1:1").post("/hub/alpha/connect").then()
                .statusCode(403);
    }

    @Test
    void a_form_post_marked_as_cross_site_is_refused() {
        Browser.of("hanako").request().header("Origin", Browser.issuer()).header("Sec-Fetch-Site", "cross-site")
                .post("/hub/alpha/connect").then().statusCode(403);
    }

    @Test
    void an_unknown_site_is_a_404_page() {
        Browser.of("hanako").get("/hub/gamma/completed").then().statusCode(404).contentType("text/html");
        Browser.of("hanako").get("/help/gamma").then().statusCode(404).contentType("text/html");
    }

    @Test
    void completed_names_the_site_and_leads_on_in_the_leaflets_order() {
        String page = Browser.of("taro").get("/hub/alpha/completed").then().statusCode(200)
                .body(containsString("<h1><span lang=\"ja\">つながり完了</span>")).extract().asString();
        assertThat(page.indexOf("completed-menu")).isPositive().isLessThan(page.indexOf("completed-hub"));
        assertThat(page.indexOf("completed-hub")).isLessThan(page.indexOf("completed-open"));
    }

    @Test
    void completed_without_a_connection_leads_to_the_hub() {
        Browser.of("hanako").get("/hub/alpha/completed").then().statusCode(303).header("Location", equalTo(Browser.issuer() + "/hub"));
    }

    @Test
    void completed_with_a_pending_connection_leads_to_the_hub() {
        put("hanako", "PENDING");
        Browser hanako = Browser.of("hanako");
        hanako.post("/hub/alpha/connect", Map.of());
        hanako.get("/hub/alpha/completed").then().statusCode(303).header("Location", equalTo(Browser.issuer() + "/hub"));
    }

    @Test
    void completed_before_the_sites_event_asks_to_reload() {
        Browser hanako = Browser.of("hanako");
        hanako.post("/hub/alpha/connect", Map.of());
        hanako.get("/hub/alpha/completed").then().statusCode(200)
                .body(containsString("つながり確認中")).body(containsString("data-testid=\"reload\""));
    }

    @ParameterizedTest
    @CsvSource({"ja,0", "ja-simple,0", "en,2"})
    void english_pages_say_in_english_where_their_reader_is(String tag, int translations) {
        String page = Browser.of("taro").get("/hub?lang=" + tag).asString();
        String breadcrumb = page.substring(page.indexOf("<nav class=\"breadcrumb\""), page.indexOf("<h1>"));
        assertThat(breadcrumb).containsSubsequence("<span lang=\"ja\">マイナポータル メインメニュー</span>",
                "<span lang=\"ja\">もっとつながる</span>");
        assertThat(breadcrumb.split("class=\"translation\">")).hasSize(1 + translations);
    }

    private static void put(String persona, String state) {
        RestAssured.given().contentType("application/json").body(Map.of("state", state))
                .put("/mock/connections/" + persona + "/alpha").then().statusCode(200);
    }
}
