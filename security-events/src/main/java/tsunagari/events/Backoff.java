package tsunagari.events;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double with every failure up to a longest, each shortened at random by up to a half, so that what failed
 * together does not come back together.
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    /** The pause after this many failures, of which there is at least one. */
    public Duration afterFailures(int failures) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures, 32) - 1.0);
        double full = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (full * (1 - random.nextDouble() / 2)));
    }
}
