package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/** Keeps what the support desk may be asked about, but no more of it than a disk can bear. */
@ApplicationScoped
public class NoteProblem {

    private static final int LONGEST_CAUSE = 64;

    private final Problems problems;
    private final ProblemBudget budget;
    private final Clock clock;

    /** @param config says how many are kept in a minute */
    public NoteProblem(Problems problems, LinkConfig config, Clock clock) {
        this.problems = problems;
        this.budget = new ProblemBudget(config.support().problemsPerMinute());
        this.clock = clock;
    }

    /**
     * Keeps a problem, if this minute has not had too many.
     *
     * @param problem the name of its kind
     * @param cause a name from this service's code, never a text from elsewhere
     */
    public void note(SiteId site, Reference reference, String problem, Optional<String> cause) {
        Instant now = clock.instant();
        if (budget.take(site, problem, now)) {
            problems.keep(new KeptProblem(site, reference, problem,
                    cause.map(it -> it.substring(0, Math.min(it.length(), LONGEST_CAUSE))), now));
        }
    }
}
