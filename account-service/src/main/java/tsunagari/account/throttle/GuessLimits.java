package tsunagari.account.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many attempts of a kind count within any stretch of time as long as the window.
 *
 * @param window length of that stretch
 * @param most the most of them by kind of counter
 */
public record GuessLimits(Duration window, Map<CounterKind, Integer> most) {

    /** @throws IllegalArgumentException if a limit admits nothing */
    public GuessLimits {
        most = Map.copyOf(most);
        most.forEach((kind, limit) -> {
            if (limit < 1) {
                throw new IllegalArgumentException("No " + kind + " would be admitted");
            }
        });
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
     * @throws IllegalArgumentException if the kind has no limit
     */
    public Optional<Instant> fullUntil(CounterKind kind, List<Instant> taken) {
        if (!most.containsKey(kind)) {
            throw new IllegalArgumentException("No limit for " + kind);
        }
        int surplus = taken.size() - most.get(kind);
        return surplus < 0 ? Optional.empty() : Optional.of(taken.get(surplus).plus(window));
    }
}
