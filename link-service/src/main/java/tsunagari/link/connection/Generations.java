package tsunagari.link.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * Which generations another party can have. Both sides begin with the time in seconds and count up from there; one of the
 * far future would outlast every later connection of its subject.
 */
public final class Generations {

    private static final Duration AHEAD = Duration.ofDays(1);

    private Generations() {
    }

    /** Whether a generation that another party names is none of the far future. */
    public static boolean credible(long generation, Instant now) {
        return generation >= 0 && generation <= now.plus(AHEAD).getEpochSecond();
    }
}
