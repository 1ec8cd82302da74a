package tsunagari.account.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tsunagari.account.account.SiteId;

/**
 * Which sites' linkings complete by themselves, as if a back office had finished them.
 *
 * @param after how long after they were noted, by site
 */
public record AutomaticCompletion(Map<SiteId, Duration> after) {

    /** When a linking that is noted now completes by itself; empty if only the back office answers. */
    Optional<Instant> of(SiteId site, Instant now) {
        return Optional.ofNullable(after.get(site)).map(now::plus);
    }
}
