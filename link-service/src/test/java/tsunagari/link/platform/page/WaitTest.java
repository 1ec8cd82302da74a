package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.platform.page.Wait.Unit;

class WaitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:28:05Z");

    @ParameterizedTest
    @CsvSource({"PT-1S, 1, MINUTES", "PT1S, 1, MINUTES", "PT60S, 1, MINUTES", "PT61S, 2, MINUTES", "PT119M, 119, MINUTES",
        "PT119M1S, 2, HOURS", "PT2H, 2, HOURS", "PT2H1S, 3, HOURS", "PT47H, 47, HOURS", "PT47H1S, 2, DAYS", "PT72H, 3, DAYS",
        "PT72H1S, 4, DAYS", "P14D, 14, DAYS"})
    void it_is_counted_in_the_greatest_unit_of_which_there_are_two_and_begun_ones_count(Duration left, long number, Unit unit) {
        Wait wait = new Wait(NOW.plus(left), NOW);

        assertThat(wait.number()).isEqualTo(number);
        assertThat(wait.unit()).isEqualTo(unit);
    }
}
