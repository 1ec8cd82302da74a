package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.time.ZonedDateTime;

/** How numbers of minutes and days are read in Japanese, for やさしい日本語: 「20分（ぷん）」, 「3日（みっか）」. */
final class CounterReading {

    private CounterReading() {
    }

    /** In templates: of 分 after the number. */
    @TemplateExtension
    static String minuteReading(long minutes) {
        if (minutes == 0) {
            return "れいふん";
        }
        return switch ((int) (minutes % 10)) {
            case 0, 1, 3, 4, 6, 8 -> "ぷん";
            default -> "ふん";
        };
    }

    /** In templates: of 分 in the time of day. */
    @TemplateExtension
    static String minuteReading(ZonedDateTime at) {
        return minuteReading(at.getMinute());
    }

    /** In templates: of a number of days, the number included if it is not read by itself. */
    @TemplateExtension
    static String dayReading(long days) {
        return days == 1 ? "いちにち" : reading(days);
    }

    /** In templates: of the day of the month, likewise. */
    @TemplateExtension
    static String dayReading(ZonedDateTime at) {
        return at.getDayOfMonth() == 1 ? "ついたち" : reading(at.getDayOfMonth());
    }

    private static String reading(long days) {
        return switch ((int) Math.min(days, Integer.MAX_VALUE)) {
            case 2 -> "ふつか";
            case 3 -> "みっか";
            case 4 -> "よっか";
            case 5 -> "いつか";
            case 6 -> "むいか";
            case 7 -> "なのか";
            case 8 -> "ようか";
            case 9 -> "ここのか";
            case 10 -> "とおか";
            case 14 -> "じゅうよっか";
            case 20 -> "はつか";
            case 24 -> "にじゅうよっか";
            default -> "にち";
        };
    }
}
