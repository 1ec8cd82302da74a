package tsunagari.account.mail;

import java.util.Map;

/** How counters are read, which depends on the number before them: for easy Japanese. */
final class Counters {

    private static final Map<Long, String> DATES = Map.ofEntries(Map.entry(1L, "ついたち"), Map.entry(2L, "ふつか"),
            Map.entry(3L, "みっか"), Map.entry(4L, "よっか"), Map.entry(5L, "いつか"), Map.entry(6L, "むいか"),
            Map.entry(7L, "なのか"), Map.entry(8L, "ようか"), Map.entry(9L, "ここのか"), Map.entry(10L, "とおか"),
            Map.entry(14L, "じゅうよっか"), Map.entry(20L, "はつか"), Map.entry(24L, "にじゅうよっか"));

    private Counters() {
    }

    /** The day of a month: a reading of its own is that of number and counter together, 「3日（みっか）」. */
    static String date(long day) {
        return day + "日（" + DATES.getOrDefault(day, "にち") + "）";
    }

    /** The minute of an hour, 「5分（ふん）」 and 「6分（ぷん）」. */
    static String minute(long minute) {
        return minute + "分（" + minuteReading(minute) + "）";
    }

    private static String minuteReading(long minute) {
        if (minute == 0) {
            return "れいふん";
        }
        return switch ((int) (minute % 10)) {
            case 0, 1, 3, 4, 6, 8 -> "ぷん";
            default -> "ふん";
        };
    }
}
