package tsunagari.link.reconciliation;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** Which run is at which site, on all replicas, and what the last one found. Every method runs in the current transaction. */
public interface Reconciliations {

    /** Takes the site for a run until then, if no other run is at it. */
    boolean take(SiteId site, Reference run, Instant now, Instant until);

    /** {@link #take} if the schedule has come to the site; its next time is set. */
    boolean takeDue(SiteId site, Reference run, Instant now, Instant until, Instant next);

    /** Keeps the site for the run until then; false if it has lost it. */
    boolean keep(SiteId site, Reference run, Instant until);

    /** Leaves the site to the next run, and the report to whoever asks; does nothing if the run has lost the site. */
    void end(SiteId site, DriftReport report);

    /** What the last run found. */
    Optional<DriftReport> last(SiteId site);
}
