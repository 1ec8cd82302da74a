package tsunagari.portal.hub.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class StartPageTest extends PortalTest {

    private static final int SMALL = 60_000;

    private Browser browser;

    /** Only now the port is known. */
    @BeforeEach
    void open_a_browser() {
        browser = new Browser();
    }

    @BeforeEach
    void let_a_service_be_up() {
        TestSites.server().stubFor(WireMock.get("/up").willReturn(WireMock.ok()));
    }

    @ParameterizedTest
    @CsvSource({"ja,つながり：公的サイトとポータルをつなぐ見本,いま起きたこと", "en,Tsunagari: public sites connected with a portal,What just happened",
        "ja-simple,つながり：サイトと ポータルを つなぐ,今（いま） 起（お）きたこと"})
    void it_says_what_this_is_then_the_path_the_people_what_happened_and_the_workshop(String tag, String title, String happened) {
        String page = browser.get("/?lang=" + tag).asString();
        assertThat(page).contains("<html lang=\"" + tag + "\">", "<h1>" + title, happened);
        assertThat(page).containsSubsequence("<h1>", "<p class=\"lead\">", "</p>", "link-service", "<h2 id=\"path\">", "<h2 id=\"personas\">",
                "<h2 id=\"happened\"", "<h2 id=\"workshop\">", "<h3 id=\"scenarios\">", "<h3 id=\"clock\"", "<h3 id=\"services\"", "<h3 id=\"around\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void it_is_small_and_has_neither_script_nor_inline_style(String tag) {
        new Handshake().code("taro");
        String page = browser.get("/?lang=" + tag).asString();
        String style = browser.get("/portal.css").asString();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length + style.getBytes(StandardCharsets.UTF_8).length).isLessThan(SMALL);
        assertThat(page).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void every_step_of_the_path_leads_to_a_page_of_the_walk() {
        String page = browser.get("/").asString();
        Browser taro = Browser.of("taro");
        List<String> steps = links(page.substring(page.indexOf("data-testid=\"path\""), page.indexOf("id=\"personas\"")));
        assertThat(steps).containsExactly("/hub", "/hub/alpha/connect", "/hub/alpha/completed", "/hub", "/hub/alpha/release");
        assertThat(steps).allSatisfy(link -> assertThat(taro.get(link).statusCode()).isIn(200, 303));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako", "taro"})
    void a_persona_is_signed_in_by_one_button_and_goes_on_at_the_hub(String id) {
        String page = browser.get("/").asString();
        assertThat(page).contains("<form method=\"post\" action=\"/sign-in?next=/hub\">")
                .contains("name=\"persona\" value=\"" + id + "\" data-testid=\"begin-" + id + "\"");
        browser.signIn(id, "/hub").then().statusCode(303).header("Location", Browser.issuer() + "/hub");
    }

    @Test
    void a_card_says_to_what_the_person_is_connected_by_now() {
        assertThat(now("taro")).contains("アルファ");
        assertThat(now("hanako")).contains("ありません");
        Browser.of("taro").post("/hub/alpha/release", Map.of());
        assertThat(now("taro")).contains("ありません");
    }

    @Test
    void people_are_called_with_readings_in_easy_japanese_and_are_to_sites_who_they_were() {
        Browser hanako = Browser.of("hanako");
        assertThat(hanako.get("/?lang=ja-simple").asString()).contains("花子（はなこ） さん", "花子（はなこ）」で ログインします",
                "花子（はなこ）</span> <span class=\"person-id\">");
        assertThat(hanako.get("/?lang=ja").asString()).contains("求職 花子 さん").doesNotContain("はなこ");
        assertThat(Handshake.redeem(Handshake.redemption(new Handshake().code("hanako"))).asString()).doesNotContain("はなこ");
    }

    @Test
    void a_fault_of_the_hub_is_named_with_the_handshake_that_came_of_it() {
        Browser hanako = Browser.of("hanako");
        hanako.post("/mock/scenarios/MISTAKEN", Map.of());
        hanako.get("/hub").then().body(containsString("data-testid=\"open-alpha\""));
        hanako.post("/hub/alpha/open", Map.of());
        hanako.get("/").then().body(containsString("data-testid=\"faults-before\""))
                .body(containsString("<code lang=\"en\">PORTAL_SAYS_CONNECTED</code>"));
        hanako.post("/hub/alpha/open", Map.of());
        hanako.get("/").then().body(not(containsString("data-testid=\"faults-before\"")));
    }

    @Test
    void its_hooks_are_not_those_of_the_sign_in_page() {
        assertThat(browser.get("/").asString()).doesNotContain("data-testid=\"persona-");
    }

    @Test
    void a_service_that_is_up_shows_what_there_is_to_look_at() {
        browser.get("/?lang=en").then().body(containsString("data-testid=\"service-up\"><code>up</code> <span class=\"badge good\">Ready"))
                .body(containsString("href=\"" + TestSites.base() + "/up\""))
                .body(containsString("href=\"" + TestSites.base() + "/metrics\""))
                .body(containsString("href=\"" + TestSites.base() + "/openapi\""));
    }

    @ParameterizedTest
    @CsvSource({"ja,応答なし,起動の途中", "ja-simple,返事（へんじ）が ありません,始（はじ）まる 途中（とちゅう）", "en,No answer,may still be starting"})
    void a_service_that_is_down_is_said_to_be_so_with_what_to_do(String tag, String down, String advice) {
        browser.get("/?lang=" + tag).then()
                .body(containsString("data-testid=\"service-never\"><code>never</code> <span class=\"badge bad\">" + down))
                .body(containsString("data-testid=\"services-down\">")).body(containsString(advice));
    }

    @Test
    void a_service_that_is_not_ready_or_slow_is_down() {
        TestSites.server().stubFor(WireMock.get("/up").willReturn(WireMock.status(503)));
        browser.get("/").then().body(containsString("<code>up</code> <span class=\"badge bad\">"));
        TestSites.server().stubFor(WireMock.get("/up").willReturn(WireMock.ok().withFixedDelay(3_000)));
        Response page = browser.get("/");
        page.then().body(containsString("<code>up</code> <span class=\"badge bad\">"));
        assertThat(page.time()).isLessThan(2_500);
    }

    @Test
    void it_says_when_the_services_were_asked_by_the_machines_time_however_the_clock_is_put() {
        browser.post("/mock/clock/switch", Map.of("minutes", "5256000"));
        int year = Integer.parseInt(find("Asked at \\d+ \\w+ (\\d{4}),", browser.get("/?lang=en").asString()));
        int portals = Integer.parseInt(find("The portal’s time: \\d+ \\w+ (\\d{4}),", browser.get("/?lang=en").asString()));
        assertThat(portals - year).isBetween(9, 10);
    }

    @Test
    void mailbox_and_desk_are_linked_with_the_way_to_a_token() {
        browser.get("/").then().body(containsString("href=\"" + TestSites.base() + "/mailbox\" data-testid=\"mailbox\""))
                .body(containsString("href=\"" + TestSites.base() + "/support\" data-testid=\"support-desk\""))
                .body(containsString("./demo --support-token support"));
    }

    @Test
    void nothing_happened_yet_is_explained() {
        browser.get("/?lang=en").then().body(containsString("data-testid=\"happened-none\">Nothing yet."))
                .body(not(containsString("<svg")));
    }

    @ParameterizedTest
    @CsvSource({"ja,アルファ<,引換券で証明を受け取った", "ja-simple,アルファ<,ふだと しょうめいを かえました",
        "en,アルファ</span> (Alpha),The site fetched the ID token"})
    void the_last_handshake_is_drawn_and_told_in_words(String tag, String site, String step) {
        Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).then().statusCode(200);
        browser.get("/?lang=" + tag).then().body(containsString("<span class=\"badge \" data-testid=\"ending\" data-reason=\"HANDED\"")).body(containsString(site))
                .body(containsString("<svg class=\"sequence\"")).body(containsString("3. " + step))
                .body(not(containsString("happened-none")));
    }

    private String now(String persona) {
        return find("data-testid=\"now-" + persona + "\">(.*?)</dd>", browser.get("/").asString());
    }

    private static List<String> links(String html) {
        return Pattern.compile("<a href=\"([^\"]+)\"").matcher(html).results().map(link -> link.group(1)).toList();
    }

    private static String find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
