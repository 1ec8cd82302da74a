package tsunagari.account.credential;

import java.time.Duration;

/**
 * How many password hashes may be computed at a time.
 *
 * @param concurrent hashes at once; each holds its memory and one processor
 * @param queue how many more may wait for their turn
 * @param longestWait how long one waits before it is turned away
 */
public record HashingLimits(int concurrent, int queue, Duration longestWait) {
}
