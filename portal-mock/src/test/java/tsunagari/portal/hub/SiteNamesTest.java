package tsunagari.portal.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

/** Sites are called by their names in the reader's language, and the official Japanese name is always there. */
@QuarkusTest
class SiteNamesTest extends PortalTest {

    private static final String BOTH =
            "<span lang=\"ja\">アルファ</span> <span class=\"translation\">Alpha</span>";

    @Test
    void the_list_shows_both_names_of_a_site_as_one_link() {
        assertThat(Browser.of("taro").get("/hub?lang=en").asString())
                .containsPattern("data-testid=\"open-alpha\">" + BOTH + "\\s*</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple"})
    void a_name_that_is_no_other_is_not_repeated(String tag) {
        assertThat(Browser.of("taro").get("/hub?lang=" + tag).asString()).contains("<span lang=\"ja\">アルファ</span>")
                .doesNotContain("<span class=\"translation\">アルファ</span>").doesNotContain("Alpha");
    }

    @ParameterizedTest
    @CsvSource({"/hub,release-alpha", "/hub,help-beta", "/hub,connect-beta"})
    void buttons_and_links_that_repeat_say_to_whom_they_belong(String path, String testId) {
        String name = testId.endsWith("alpha") ? "Alpha" : "ベータ";
        assertThat(Browser.of("taro").get(path + "?lang=en").asString()).containsPattern(
                "data-testid=\"" + testId + "\">[^\\n]*<span class=\"visually-hidden\"> " + name + "</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hub/alpha/completed", "/hub/alpha/release", "/help/alpha"})
    void pages_about_one_site_show_its_official_name_beside_the_translation(String path) {
        Browser taro = Browser.of("taro");
        assertThat(taro.get(path + "?lang=en").asString()).contains("Alpha")
                .contains("lang=\"ja\" data-testid=\"official-name\">アルファ<");
        assertThat(taro.get(path + "?lang=ja").asString()).doesNotContain("official-name").doesNotContain("Alpha");
    }

    @Test
    void the_way_to_a_site_that_was_just_connected_has_its_official_label() {
        assertThat(Browser.of("taro").get("/hub/alpha/completed?lang=en").asString())
                .contains("Use Alpha (<span lang=\"ja\">アルファを利用する</span>)</a>");
        assertThat(Browser.of("taro").get("/hub/alpha/completed?lang=ja").asString()).contains("アルファを利用する</a>");
    }

    @Test
    void the_notice_after_a_release_names_the_site_both_ways() {
        Browser taro = Browser.of("taro");
        taro.post("/hub/alpha/release", Map.of());
        assertThat(taro.get("/hub?released=alpha&lang=en").asString())
                .contains("<p>The connection with Alpha has ended.</p><p lang=\"ja\">アルファ</p>");
    }
}
