package tsunagari.link.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a comparison of a site's connections with the portal's list found. Nothing in it names a person.
 *
 * @param reference the run's
 * @param dryRun whether everything was left as it is
 * @param end whether both lists were read to their ends, or why not: then it tells of what was reached alone
 * @param atPortal how many entries of the portal's were read, ended ones too
 * @param atSite how many live connections here were read
 * @param inFlight how many differences are not counted, because a change is on its way or was made a moment ago
 * @param found how often each case was found
 * @param repaired how often it was repaired
 * @param findings the first 100
 */
public record DriftReport(String reference, boolean dryRun, RunEnd end, Instant began, Instant ended, long atPortal,
        long atSite, long inFlight, Map<DriftCase, Long> found, Map<DriftCase, Long> repaired,
        List<DriftFinding> findings) {
}
