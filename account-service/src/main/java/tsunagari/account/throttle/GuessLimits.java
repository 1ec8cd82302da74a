package tsunagari.account.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many guesses may fail within any stretch of time as long as the window.
 *
 * @param window length of that stretch
 * @param most the most failures by kind of counter
 */
public record GuessLimits(Duration window, Map<CounterKind, Integer> most) {

    /** @throws IllegalArgumentException if a kind has no limit, or a limit that admits nothing */
    public GuessLimits {
        most = Map.copyOf(most);
        for (CounterKind kind : CounterKind.values()) {
            if (most.getOrDefault(kind, 0) < 1) {
                throw new IllegalArgumentException("No limit for " + kind);
            }
        }
    }

    /** Slots taken at or before this time no longer count. */
    public Instant horizon(Instant now) {
        return now.minus(window);
    }

    /**
     * Decides over one more slot of a counter.
     *
     * @param taken when the slots that still count were taken, oldest first
     * @return empty if a slot is free, otherwise when the next one becomes free
     */
    public Optional<Instant> fullUntil(CounterKind kind, List<Instant> taken) {
        int surplus = taken.size() - most.get(kind);
        return surplus < 0 ? Optional.empty() : Optional.of(taken.get(surplus).plus(window));
    }
}
