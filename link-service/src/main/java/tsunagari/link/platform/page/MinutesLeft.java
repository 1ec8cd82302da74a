package tsunagari.link.platform.page;

import java.time.Duration;
import java.time.Instant;

/** How long a page can still be used, as it says. */
final class MinutesLeft {

    private static final long SECONDS_PER_MINUTE = 60;

    private MinutesLeft() {
    }

    /** Minutes until then, begun ones counted; at least 1. */
    static long until(Instant end, Instant now) {
        long seconds = Duration.between(now, end).toSeconds();
        return Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
    }
}
