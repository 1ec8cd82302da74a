package tsunagari.link.platform.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tsunagari.link.site.Language;

/**
 * Marks up what texts hold beyond plain words. It works on the finished page, because bundles and a site's texts hold
 * no elements; there a {@code <} or {@code >} that belongs to no element is always escaped.
 */
final class TextMarkup {

    private static final Pattern TAG_AND_TEXT = Pattern.compile("(<[^>]*>)([^<]+)");
    private static final String LETTERS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー";
    private static final Pattern JAPANESE = Pattern.compile("[" + LETTERS + "](?:[" + LETTERS + "・＊\u3000 ]*[" + LETTERS + "＊])?");
    private static final Pattern READING = Pattern.compile("[\\p{IsHan}々]+（[\\p{IsHiragana}ー ]+）[\\p{IsHiragana}\\p{IsKatakana}]?");

    private TextMarkup() {
    }

    /**
     * The page with the parts of its language's texts marked: on English pages Japanese words as Japanese (WCAG 2.2
     * success criterion 3.1.2), in easy Japanese a kanji, its reading and what goes on after that as one piece.
     */
    static String marked(Language language, String html) {
        return switch (language) {
            case JA -> html;
            case JA_SIMPLE -> marked(html, READING, "<span class=\"reading\">$0</span>");
            case EN -> marked(html, JAPANESE, "<span lang=\"ja\">$0</span>");
        };
    }

    private static String marked(String html, Pattern pattern, String replacement) {
        return TAG_AND_TEXT.matcher(html).replaceAll(found -> Matcher.quoteReplacement(
                text(found).map(text -> found.group(1) + pattern.matcher(text).replaceAll(replacement))
                        .orElse(found.group())));
    }

    /** A title holds no elements, and what has a language of its own is marked already. */
    private static Optional<String> text(MatchResult found) {
        String tag = found.group(1);
        return tag.equals("<title>") || tag.contains(" lang=\"") ? Optional.empty() : Optional.of(found.group(2));
    }
}
