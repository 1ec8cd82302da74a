package tsunagari.account.throttle;

import java.time.Instant;
import java.util.UUID;

/**
 * The slots that one attempt has taken, one of each of its counters.
 *
 * @param id names the attempt
 * @param attempt whose slots they are
 * @param takenAt when they were taken
 */
public record Reservation(UUID id, Attempt attempt, Instant takenAt) {
}
