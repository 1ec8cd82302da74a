package tsunagari.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestGuesses;

class GuessLimitsTest {

    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private final GuessLimits limits = TestGuesses.LIMITS;

    @Test
    void L13_tenth_guess_finds_a_slot() {
        assertThat(limits.fullUntil(CounterKind.LOGIN_ID, takenEveryMinute(9))).isEmpty();
    }

    @Test
    void L13_eleventh_guess_waits_until_the_first_is_15_minutes_old() {
        assertThat(limits.fullUntil(CounterKind.LOGIN_ID, takenEveryMinute(10)))
                .contains(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void L15_address_has_a_hundred_slots() {
        assertThat(limits.fullUntil(CounterKind.ADDRESS, takenEveryMinute(99))).isEmpty();
        assertThat(limits.fullUntil(CounterKind.ADDRESS, takenEveryMinute(100))).isPresent();
    }

    @Test
    void lowered_limit_waits_until_enough_slots_are_free() {
        assertThat(limits.fullUntil(CounterKind.SUBJECT, takenEveryMinute(12)))
                .contains(START.plus(Duration.ofMinutes(15 + 2)));
    }

    @Test
    void slot_counts_for_the_window_and_no_longer() {
        assertThat(limits.horizon(START.plus(Duration.ofMinutes(15)))).isEqualTo(START);
    }

    @Test
    void kind_without_a_limit_admits_nothing() {
        GuessLimits others = new GuessLimits(Duration.ofMinutes(15), Map.of(CounterKind.LOGIN_ID, 10));
        assertThatThrownBy(() -> others.fullUntil(CounterKind.ADDRESS, List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("No limit for ");
        assertThatThrownBy(() -> new GuessLimits(Duration.ofMinutes(15), Map.of(CounterKind.LOGIN_ID, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> takenEveryMinute(int count) {
        return IntStream.range(0, count).mapToObj(minute -> START.plus(Duration.ofMinutes(minute))).toList();
    }
}
