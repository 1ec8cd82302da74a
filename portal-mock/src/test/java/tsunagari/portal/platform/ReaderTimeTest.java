package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTimeTest {

    @ParameterizedTest
    @CsvSource({"JA,2026年4月1日 0:05:09", "JA_SIMPLE,2026年（ねん）4月（がつ）1日（ついたち） 0:05:09",
        "EN,'1 April 2026, 0:05:09 (Japan time)'"})
    void a_time_is_that_of_japan_in_the_readers_words(Language language, String text) {
        assertThat(ReaderTime.of(Instant.parse("2026-03-31T15:05:09Z"), language)).isEqualTo(text);
    }
}
