package tsunagari.account.throttle;

import java.time.Instant;
import java.util.UUID;

/**
 * The slots that one guess has taken, one of each of its counters.
 *
 * @param id names the guess
 * @param guess whose slots they are
 * @param takenAt when they were taken
 */
public record Reservation(UUID id, Guess guess, Instant takenAt) {
}
