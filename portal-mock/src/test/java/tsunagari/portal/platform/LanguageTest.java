package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class LanguageTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"ja,パスワードは要りません", "ja-simple,要（い）りません", "en,no password is needed"})
    void each_language_is_rendered_and_named(String tag, String words) {
        new Browser().get("/sign-in?lang=" + tag).then().statusCode(200)
                .body(containsString("<html lang=\"" + tag + "\">")).body(containsString(words));
    }

    @Test
    void the_choice_is_remembered() {
        Browser browser = new Browser();
        browser.get("/?lang=en");
        browser.get("/sign-in").then().body(containsString("<html lang=\"en\">"));
    }

    @Test
    void without_a_choice_the_browsers_language_counts() {
        new Browser().get("/sign-in", "fr, en;q=0.8, ja;q=0.5").then().body(containsString("<html lang=\"en\">"));
    }

    @Test
    void otherwise_it_is_japanese() {
        new Browser().get("/sign-in", "fr").then().body(containsString("<html lang=\"ja\">"));
    }

    @Test
    void an_unknown_language_changes_nothing() {
        Response page = new Browser().get("/sign-in?lang=tlh");
        page.then().statusCode(200).body(containsString("<html lang=\"ja\">"));
        assertThat(page.cookies()).doesNotContainKey(CurrentLanguage.COOKIE);
    }

    @Test
    void the_links_keep_the_page_and_its_parameters() {
        new Browser().get("/sign-in?next=/hub").then()
                .body(containsString("href=\"/sign-in?next=%2Fhub&amp;lang=ja-simple\""))
                .body(containsString("data-testid=\"lang-ja\" aria-current=\"true\""));
    }

    @Test
    void official_titles_stay_beside_their_translation() {
        Browser taro = Browser.of("taro");
        taro.get("/hub?lang=en").then().body(containsString("<span lang=\"ja\">もっとつながる</span><span class=\"translation\">More connections</span>"));
        taro.get("/hub?lang=ja").then().body(not(containsString("class=\"translation\"")));
    }

    @Test
    void the_window_title_carries_the_translation_too() {
        Browser taro = Browser.of("taro");
        taro.get("/hub?lang=en").then().body(containsString("<title>もっとつながる (More connections) | "));
        taro.get("/hub?lang=ja").then().body(containsString("<title>もっとつながる | "));
    }

    @ParameterizedTest
    @CsvSource({"/hub,Connect,つなぐ", "/hub,Reload,再読込", "/hub/alpha/release,I agree,同意"})
    void english_pages_mark_official_words_as_japanese(String path, String english, String official) {
        Browser taro = Browser.of("taro");
        taro.get(path + "?lang=en").then().body(containsString(english + " (<span lang=\"ja\">" + official + "</span>)"));
        taro.get(path + "?lang=ja").then().body(not(containsString("(<span lang=\"ja\">")));
    }

    @Test
    void a_site_without_words_in_a_language_is_named_in_japanese() {
        Browser.of("taro").get("/hub?lang=en").then().body(containsString("Alpha")).body(containsString("ベータ"));
    }

    @ParameterizedTest
    @CsvSource({"/", "/sign-in", "/menu", "/hub", "/help/alpha", "/hub/alpha/completed", "/hub/alpha/release", "/nothing",
        "/mock/faults/switches", "/mock/clock/switch", "/mock/handshakes"})
    void no_page_shows_a_key_or_an_unrendered_expression(String path) {
        Browser taro = Browser.of("taro");
        for (Language language : Language.values()) {
            String page = taro.get(path + "?lang=" + language.tag()).asString();
            assertThat(page).contains("<main").doesNotContain("NOT_FOUND_MESSAGE").doesNotContainPattern("\\{[a-z]+:");
        }
    }

    @ParameterizedTest
    @CsvSource({"/", "/sign-in", "/hub", "/nothing", "/par", "/jwks", "/userinfo"})
    void every_answer_carries_the_security_headers(String path) {
        RestAssured.given().redirects().follow(false).get(path).then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void pages_are_not_stored() {
        new Browser().get("/sign-in").then().header("Cache-Control", "no-store");
    }

    @Test
    void pages_have_no_script_and_no_inline_style() {
        assertThat(Browser.of("taro").get("/hub").asString()).doesNotContain("<script").doesNotContain("style=");
    }
}
