package tsunagari.portal.platform;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** How counters are read, which depends on the number before them: for easy Japanese. */
@TemplateExtension(namespace = "counters")
final class Counters {

    private static final Map<Long, String> DAYS = Map.ofEntries(Map.entry(2L, "ふつか"), Map.entry(3L, "みっか"),
            Map.entry(4L, "よっか"), Map.entry(5L, "いつか"), Map.entry(6L, "むいか"), Map.entry(7L, "なのか"),
            Map.entry(8L, "ようか"), Map.entry(9L, "ここのか"), Map.entry(10L, "とおか"), Map.entry(14L, "じゅうよっか"),
            Map.entry(20L, "はつか"), Map.entry(24L, "にじゅうよっか"));

    private Counters() {
    }

    /** So many days, beginning with 1: a reading of its own is that of number and counter together, 「3日（みっか）」. */
    static String days(long count) {
        return count + "日（" + DAYS.getOrDefault(count, "にち") + "）";
    }

    /** The day of a month. */
    static String date(long day) {
        return day == 1 ? "1日（ついたち）" : days(day);
    }

    /** So many minutes, 「5分（ふん）」 and 「6分（ぷん）」. */
    static String minutes(int count) {
        return count + "分（" + minuteReading(count) + "）";
    }

    private static String minuteReading(int count) {
        if (count == 0) {
            return "れいふん";
        }
        return switch (count % 10) {
            case 0, 1, 3, 4, 6, 8 -> "ぷん";
            default -> "ふん";
        };
    }
}
