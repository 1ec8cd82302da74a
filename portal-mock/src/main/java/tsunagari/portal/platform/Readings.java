package tsunagari.portal.platform;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a word of easy Japanese, its reading in brackets and its ending on one line. It works on the finished page, because
 * texts hold no elements; there a {@code <} or {@code >} that belongs to no element is always escaped.
 */
final class Readings {

    private static final Pattern TAG_AND_TEXT = Pattern.compile("<([a-z0-9]+)?[^>]*>([^<]+)");
    /** A longer word would not fit on the line of a narrow screen: it breaks where it must. */
    private static final Pattern READING =
            Pattern.compile("(?<![\\p{IsHan}々])[\\p{IsHan}々]{1,3}（[\\p{IsHiragana}ー]{1,6}）[\\p{IsHiragana}ー]{0,4}");
    /** What may hold text alone. */
    private static final Set<String> PLAIN = Set.of("title", "option", "text", "textarea");

    private Readings() {
    }

    /** The page with each word that has a reading marked as one piece. */
    static String marked(String html) {
        return TAG_AND_TEXT.matcher(html).replaceAll(found -> Matcher.quoteReplacement(marked(found)));
    }

    private static String marked(MatchResult found) {
        if (found.group(1) != null && PLAIN.contains(found.group(1))) {
            return found.group();
        }
        String tag = found.group().substring(0, found.group().length() - found.group(2).length());
        return tag + READING.matcher(found.group(2)).replaceAll("<span class=\"reading\">$0</span>");
    }
}
