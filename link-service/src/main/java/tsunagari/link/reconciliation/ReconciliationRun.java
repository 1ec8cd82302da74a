package tsunagari.link.reconciliation;

import java.time.Instant;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** One comparison of a site's connections with the portal's list. @param dryRun whether everything is left as it is */
record ReconciliationRun(Site site, Reference reference, boolean dryRun, Instant began) {
}
