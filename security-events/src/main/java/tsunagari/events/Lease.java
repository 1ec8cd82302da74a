package tsunagari.events;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long one replica has claimed messages. What it has not begun to send while there is still time for an answer,
 * it gives back: so the lease is bounded by one attempt and not by a batch, and what a dead replica had claimed is soon
 * another's.
 *
 * @param length after which another replica may claim
 * @param attempt longest that one attempt can take, with the note of what came of it
 */
public record Lease(Duration length, Duration attempt) {

    /** Longest wait for the whole answer to an attempt under {@link #OF_A_CALL}. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    /** For attempts that are one call, of at most {@link #LONGEST_CALL}: 3 s are left for the note of what came of it. */
    public static final Lease OF_A_CALL = new Lease(Duration.ofSeconds(20), LONGEST_CALL.plusSeconds(3));

    /** @throws IllegalArgumentException if not even one attempt fits in */
    public Lease {
        if (length.compareTo(attempt) <= 0) {
            throw new IllegalArgumentException("a lease is longer than an attempt");
        }
    }

    /** When a claim of this moment ends. */
    public Instant end(Instant claimed) {
        return claimed.plus(length);
    }

    /** Whether an attempt that begins now ends before the claim does. */
    public boolean allows(Instant claimed, Instant now) {
        return !now.plus(attempt).isAfter(end(claimed));
    }
}
