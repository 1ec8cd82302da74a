package tsunagari.portal.clock;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

/** The page that puts the clock, and its buttons. */
@QuarkusTest
class ClockSwitchTest extends PortalTest {

    private static final String PATH = "/mock/clock/switch";

    private Browser browser;

    /** Only now the port is known. */
    @BeforeEach
    void open_a_browser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"MINUTES,PT5M", "HOUR,PT1H", "DAY,PT24H"})
    void a_button_puts_the_clock_on_from_where_it_is(String step, String offset) {
        press(step);
        get("/mock/clock").then().body("offset", equalTo(offset));
        press("MINUTES");
        get("/mock/clock").then().body("offset", equalTo(Duration.parse(offset).plusMinutes(5).toString()));
    }

    @Test
    void a_button_puts_it_back_to_now() {
        press("DAY");
        press("NOW");
        get("/mock/clock").then().body("offset", equalTo("PT0S"));
    }

    @Test
    void the_buttons_lead_back_to_where_they_were_pressed() {
        browser.post(PATH, Map.of("step", "HOUR", "back", "start")).then().header("Location", Browser.issuer() + "/#clock");
        browser.post(PATH, Map.of("step", "HOUR", "back", "//evil.example")).then().header("Location", Browser.issuer() + PATH);
    }

    @ParameterizedTest
    @CsvSource({"ja,1 日 2 時間 3 分 進んでいます。", "en,1 day 2 hours 3 minutes ahead of the real time.",
        "ja-simple,1日（にち） 2時間（じかん） 3分（ぷん） 進（すす）んで います。"})
    void page_and_start_page_show_where_it_is(String tag, String offset) {
        put("1563");
        for (String path : new String[] {PATH, "/"}) {
            browser.get(path + "?lang=" + tag).then().body(containsString(offset));
        }
    }

    @Test
    void it_can_be_behind_and_says_so() {
        put("-61");
        get("/mock/clock").then().body("offset", equalTo("PT-1H-1M"));
        browser.get(PATH + "?lang=en").then().body(containsString("1 hour 1 minute behind the real time."));
    }

    @ParameterizedTest
    @CsvSource({"ja,本当の時刻と同じです。", "ja-simple,本当（ほんとう）の 時間（じかん）と 同（おな）じです。", "en,It is the real time."})
    void it_is_said_that_nothing_is_put(String tag, String words) {
        browser.get(PATH + "?lang=" + tag).then().body(containsString("<html lang=\"" + tag + "\">")).body(containsString(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", " 90 ", "９０", "\u300090", "+90", "＋９０", "0090"})
    void minutes_are_read_however_they_are_typed(String typed) {
        put(typed);
        get("/mock/clock").then().body("offset", equalTo("PT1H30M"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-15", "−15", "－１５"})
    void minutes_may_be_negative_however_the_sign_is_typed(String typed) {
        put(typed);
        get("/mock/clock").then().body("offset", equalTo("PT-15M"));
    }

    @ParameterizedTest
    @CsvSource({"ja,'',MISSING,時計を動かす分を入力してください。", "en,'  ',MISSING,Enter by how many minutes to move the clock.",
        "ja,五分,WORDS,分は 90 や -15 のような整数で入力してください。", "en,1.5,WORDS,The minutes must be a whole number",
        "ja-simple,😀,WORDS,90 や -15 のような 数字（すうじ）を 入（い）れて ください。",
        "en,5260321,FAR,Ten years (5260320 minutes) at most.", "ja,99999999999999999999,FAR,動かせるのは 10 年まで",
        "ja-simple,-５２６０３２１,FAR,10年（ねん）までです。"})
    void what_cannot_be_done_is_said_in_the_readers_language_and_stays_in_the_field(String tag, String typed, String reason,
            String words) {
        browser.post(PATH + "?lang=" + tag, Map.of("minutes", typed)).then().statusCode(422)
                .body(containsString("<html lang=\"" + tag + "\">")).body(containsString("data-reason=\"" + reason + "\""))
                .body(containsString("autofocus")).body(containsString("<a href=\"#minutes\">" + words))
                .body(containsString("value=\"" + typed + "\"")).body(containsString("aria-invalid=\"true\""));
        get("/mock/clock").then().body("offset", equalTo("PT0S"));
    }

    @Test
    void a_script_is_text() {
        browser.post(PATH, Map.of("minutes", "\"><script>alert(1)</script>")).then().statusCode(422)
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")).body(not(containsString("<script")));
    }

    @Test
    void a_very_long_text_with_line_breaks_is_refused_like_any_other() {
        browser.post(PATH, Map.of("minutes", "9\r\n".repeat(200))).then().statusCode(422)
                .body(containsString("data-reason=\"WORDS\""));
    }

    @Test
    void buttons_do_not_put_it_farther_than_orders_may() {
        put("5260320");
        browser.post(PATH, Map.of("step", "MINUTES")).then().statusCode(422).body(containsString("data-reason=\"FAR\""));
        get("/mock/clock").then().body("offset", equalTo("PT87672H"));
    }

    @Test
    void no_other_sites_page_can_put_it() {
        given().header("Origin", "http://evil.example").formParam("step", "DAY").post(PATH).then().statusCode(403);
        given().formParam("step", "DAY").post(PATH).then().statusCode(403);
        get("/mock/clock").then().body("offset", equalTo("PT0S"));
    }

    @Test
    void the_title_says_that_there_is_an_error() {
        assertThat(browser.post(PATH + "?lang=en", Map.of()).asString()).contains("<title>Error: The portal’s clock |");
        assertThat(browser.get(PATH + "?lang=en").asString()).contains("<title>The portal’s clock |");
    }

    private void press(String step) {
        browser.post(PATH, Map.of("step", step)).then().statusCode(303).header("Location", Browser.issuer() + PATH);
    }

    private void put(String minutes) {
        browser.post(PATH, Map.of("minutes", minutes)).then().statusCode(303);
    }
}
