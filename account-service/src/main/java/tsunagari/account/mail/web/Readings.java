package tsunagari.account.mail.web;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a word of easy Japanese, its reading in brackets and its ending on one line. It works on the finished page, because
 * texts and mails hold no elements; there a {@code <} or {@code >} that belongs to no element is always escaped. A page in
 * any language can show mails in easy Japanese, and nothing else has readings.
 */
final class Readings {

    private static final Pattern TAG_AND_TEXT = Pattern.compile("(<[^>]*>)([^<]+)");
    /** A longer word would not fit on the line of a narrow screen: it breaks where it must. */
    private static final Pattern READING =
            Pattern.compile("(?<![\\p{IsHan}々])[\\p{IsHan}々]{1,3}（[\\p{IsHiragana}ー]{1,6}）[\\p{IsHiragana}ー]{0,4}");

    private Readings() {
    }

    /** The page with each word that has a reading marked as one piece. */
    static String marked(String html) {
        return TAG_AND_TEXT.matcher(html).replaceAll(found -> Matcher.quoteReplacement(marked(found)));
    }

    /** A title holds no elements. */
    private static String marked(MatchResult found) {
        return found.group(1).equals("<title>") ? found.group()
                : found.group(1) + READING.matcher(found.group(2)).replaceAll("<span class=\"reading\">$0</span>");
    }
}
