package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterReadingTest {

    private static final ZonedDateTime MONTH = ZonedDateTime.of(2026, 12, 1, 9, 0, 0, 0, ZoneOffset.ofHours(9));
    private static final List<String> MINUTES_BY_LAST_DIGIT =
            List.of("ぷん", "ぷん", "ふん", "ぷん", "ぷん", "ふん", "ぷん", "ふん", "ぷん", "ふん");
    private static final List<String> DAYS_OF_A_MONTH = List.of("ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか",
            "なのか", "ようか", "ここのか", "とおか", "にち", "にち", "にち", "じゅうよっか", "にち", "にち", "にち", "にち", "にち",
            "はつか", "にち", "にち", "にち", "にじゅうよっか", "にち", "にち", "にち", "にち", "にち", "にち", "にち");

    @Test
    void minutes_are_read_as_their_last_digit_wants() {
        for (int minutes = 1; minutes <= 120; minutes++) {
            assertThat(CounterReading.minuteReading(minutes)).as("%d分", minutes)
                    .isEqualTo(MINUTES_BY_LAST_DIGIT.get(minutes % 10));
        }
    }

    @Test
    void a_time_of_day_is_read_like_minutes_but_for_the_full_hour() {
        assertThat(IntStream.range(0, 60).mapToObj(minute -> CounterReading.minuteReading(MONTH.withMinute(minute))))
                .containsExactlyElementsOf(IntStream.range(0, 60)
                        .mapToObj(minute -> minute == 0 ? "れいふん" : MINUTES_BY_LAST_DIGIT.get(minute % 10)).toList());
    }

    @Test
    void every_day_of_a_month_has_its_own_reading() {
        assertThat(IntStream.rangeClosed(1, 31).mapToObj(day -> CounterReading.dayReading(MONTH.withDayOfMonth(day))))
                .containsExactlyElementsOf(DAYS_OF_A_MONTH);
    }

    @Test
    void days_that_are_left_are_read_like_days_of_a_month_but_for_the_first() {
        assertThat(CounterReading.dayReading(1)).isEqualTo("いちにち");
        assertThat(IntStream.rangeClosed(2, 31).mapToObj(CounterReading::dayReading))
                .containsExactlyElementsOf(DAYS_OF_A_MONTH.subList(1, 31));
    }

    @ParameterizedTest
    @CsvSource({"32", "90", "110", "365", "4294967298"})
    void more_days_than_a_month_has_are_read_regularly(long days) {
        assertThat(CounterReading.dayReading(days)).isEqualTo("にち");
    }
}
