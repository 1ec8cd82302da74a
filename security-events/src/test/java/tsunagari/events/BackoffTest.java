package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static Duration pause(int failures, double random) {
        RandomGenerator fixed = new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return random;
            }
        };
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), fixed).afterFailures(failures);
    }

    @Test
    void the_pause_doubles_with_every_failure() {
        assertThat(pause(1, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pause(2, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pause(5, 0)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void the_pause_does_not_grow_beyond_the_longest() {
        assertThat(pause(9, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(Integer.MAX_VALUE, 0)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void S07_chance_shortens_the_pause_by_up_to_a_half() {
        assertThat(pause(1, 0.5)).isEqualTo(Duration.ofMillis(1500));
        assertThat(pause(1, 1)).isEqualTo(Duration.ofSeconds(1));
    }
}
