package tsunagari.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseTimeTest {

    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2026, 1, 1, 9, 0);
    private static final List<String> DATES = List.of("ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか",
            "ここのか", "とおか", "にち", "にち", "にち", "じゅうよっか", "にち", "にち", "にち", "にち", "にち", "はつか",
            "にち", "にち", "にち", "にじゅうよっか", "にち", "にち", "にち", "にち", "にち", "にち", "にち");
    private static final List<String> TEN_MINUTES =
            List.of("ぷん", "ぷん", "ふん", "ぷん", "ぷん", "ふん", "ぷん", "ふん", "ぷん", "ふん");

    @ParameterizedTest
    @CsvSource({"JA,2026年4月1日 0時5分", "JA_SIMPLE,2026年（ねん）4月（がつ）1日（ついたち） 0時（じ）5分（ふん）",
        "EN,1 April 2026 at 00:05 (Japan time)"})
    void a_time_is_that_of_japan_in_the_readers_words(Language language, String text) {
        assertThat(JapaneseTime.text(Instant.parse("2026-03-31T15:05:09Z"), language)).isEqualTo(text);
    }

    @Test
    void each_day_of_a_month_has_its_reading() {
        assertThat(IntStream.range(0, 31).mapToObj(day -> simple(NEW_YEAR.plusDays(day))).toList()).isEqualTo(
                IntStream.range(0, 31).mapToObj(day -> "2026年（ねん）1月（がつ）" + (day + 1) + "日（" + DATES.get(day)
                        + "） 9時（じ）0分（れいふん）").toList());
    }

    @Test
    void each_minute_has_its_reading() {
        assertThat(IntStream.range(1, 60).mapToObj(minute -> simple(NEW_YEAR.plusMinutes(minute))).toList()).isEqualTo(
                IntStream.range(1, 60).mapToObj(minute -> "2026年（ねん）1月（がつ）1日（ついたち） 9時（じ）" + minute + "分（"
                        + TEN_MINUTES.get(minute % 10) + "）").toList());
    }

    private static String simple(LocalDateTime at) {
        return JapaneseTime.text(at.atZone(ZoneId.of("Asia/Tokyo")).toInstant(), Language.JA_SIMPLE);
    }
}
