package tsunagari.link.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import tsunagari.link.site.SiteId;

/**
 * How many problems are kept in a minute: so many of each site, and at most half of them of one kind, so that whoever
 * makes many of one kind hides no others.
 */
final class ProblemBudget {

    private final int perMinute;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    ProblemBudget(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether one more may be kept. */
    synchronized boolean take(SiteId site, String problem, Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            taken.clear();
        }
        String all = site.value();
        String alike = site + " " + problem;
        if (taken.getOrDefault(all, 0) >= perMinute || taken.getOrDefault(alike, 0) >= (perMinute + 1) / 2) {
            return false;
        }
        taken.merge(all, 1, Integer::sum);
        taken.merge(alike, 1, Integer::sum);
        return true;
    }
}
