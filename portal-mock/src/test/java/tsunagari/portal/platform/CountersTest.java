package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountersTest {

    private static final List<String> DATES = List.of("ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか",
            "ここのか", "とおか", "にち", "にち", "にち", "じゅうよっか", "にち", "にち", "にち", "にち", "にち", "はつか",
            "にち", "にち", "にち", "にじゅうよっか", "にち", "にち", "にち", "にち", "にち", "にち", "にち");
    private static final List<String> TEN_MINUTES =
            List.of("ぷん", "ぷん", "ふん", "ぷん", "ぷん", "ふん", "ぷん", "ふん", "ぷん", "ふん");

    @Test
    void days_of_a_month_have_their_readings() {
        assertThat(readings(1, 31, Counters::date, "日")).isEqualTo(DATES);
    }

    @Test
    void days_are_counted_like_dates_but_for_the_first() {
        assertThat(Counters.days(1)).isEqualTo("1日（にち）");
        assertThat(readings(2, 31, Counters::days, "日")).isEqualTo(DATES.subList(1, 31));
        assertThat(Counters.days(3653)).isEqualTo("3653日（にち）");
    }

    @Test
    void minutes_are_read_by_their_last_digit_but_for_none() {
        assertThat(Counters.minutes(0)).isEqualTo("0分（れいふん）");
        assertThat(readings(1, 59, minute -> Counters.minutes((int) minute), "分"))
                .isEqualTo(LongStream.rangeClosed(1, 59).mapToObj(minute -> TEN_MINUTES.get((int) (minute % 10))).toList());
        assertThat(Counters.minutes(5260320)).isEqualTo("5260320分（ぷん）");
    }

    /** What stands in the brackets, after the number and the counter that must be there. */
    private static List<String> readings(long first, long last, LongFunction<String> text, String counter) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> reading(text.apply(number), number + counter + "（")).toList();
    }

    private static String reading(String text, String before) {
        assertThat(text).startsWith(before).endsWith("）");
        return text.substring(before.length(), text.length() - 1);
    }
}
