package tsunagari.link.support;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.site.SiteId;

/**
 * A problem that a page told somebody of.
 *
 * @param problem its kind
 * @param cause the rule that was broken or what failed, if that is known
 */
public record KeptProblem(SiteId site, Reference reference, String problem, Optional<String> cause, Instant at) {
}
