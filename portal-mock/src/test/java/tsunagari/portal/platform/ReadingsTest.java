package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class ReadingsTest extends PortalTest {

    @Test
    void a_word_its_reading_and_its_ending_are_one_piece() {
        assertThat(Readings.marked("<p>「同意（どうい）」を 押（お）して ください</p>")).isEqualTo(
                "<p>「<span class=\"reading\">同意（どうい）</span>」を <span class=\"reading\">押（お）して</span> ください</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>今（いま）</title>", "<option value=\"\">全部（ぜんぶ）</option>", "<text x=\"1\">今（いま）</text>",
        "<svg aria-label=\"今（いま）\">", "<p>属性連携不整合確認（ぞくせいれんけいふせいごうかくにん）</p>", "<p>メール（ID）</p>"})
    void what_cannot_hold_an_element_or_would_be_wider_than_a_line_stays_as_it_is(String html) {
        assertThat(Readings.marked(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"ja-simple,true", "ja,false", "en,false"})
    void pages_in_easy_japanese_have_it(String tag, boolean marked) {
        assertThat(RestAssured.get("/?lang=" + tag).asString().contains("<span class=\"reading\">")).isEqualTo(marked);
    }
}
