package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.link.site.Language;

class TextMarkupTest {

    @Test
    void japanese_words_on_an_english_page_are_marked_as_japanese() {
        assertThat(TextMarkup.marked(Language.EN, "<p>I agree (同意)</p><p>“もっとつながる” in Mynaportal, 求＊ 花＊</p>"))
                .isEqualTo("<p>I agree (<span lang=\"ja\">同意</span>)</p><p>“<span lang=\"ja\">もっとつながる</span>”"
                        + " in Mynaportal, <span lang=\"ja\">求＊ 花＊</span></p>");
    }

    @Test
    void a_reading_stays_with_its_kanji_and_what_goes_on_after_it_in_easy_japanese() {
        assertThat(TextMarkup.marked(Language.JA_SIMPLE, "<b>下（した）の メール（ID） 見（み）る。</b>"))
                .isEqualTo("<b><span class=\"reading\">下（した）の</span> メール（ID） <span class=\"reading\">見（み）る</span>。</b>");
    }

    @Test
    void titles_attributes_and_what_has_a_language_of_its_own_stay_as_they_are() {
        String html = "<title>同意 見（み）る</title><a lang=\"ja\" href=\"#\">日本語 見（み）る</a><input value=\"求職 見（み）る\">";

        for (Language language : Language.values()) {
            assertThat(TextMarkup.marked(language, html)).isEqualTo(html);
        }
    }

    @Test
    void a_japanese_page_needs_no_marks() {
        assertThat(TextMarkup.marked(Language.JA, "<p>同意（どうい）</p>")).isEqualTo("<p>同意（どうい）</p>");
    }
}
