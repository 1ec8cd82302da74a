package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.platform.Transactions;
import tsunagari.link.reconciliation.DriftReport;
import tsunagari.link.reconciliation.Reconciliations;
import tsunagari.link.reconciliation.StartReconciliation;
import tsunagari.link.site.Site;
import tsunagari.link.support.SupportAccess.Action;

/** The support desk has a site's connections compared with the portal's list, and reads what was found. */
@ApplicationScoped
public class ReconcileForCaller {

    private final Transactions transactions;
    private final StartReconciliation start;
    private final Reconciliations reconciliations;
    private final AccessNotes notes;

    ReconcileForCaller(Transactions transactions, StartReconciliation start, Reconciliations reconciliations,
            AccessNotes notes) {
        this.transactions = transactions;
        this.start = start;
        this.reconciliations = reconciliations;
        this.notes = notes;
    }

    /** Lets a comparison begin, and returns its reference at once; empty if one is going on. */
    public Optional<Reference> begin(Site site, boolean dryRun, Caller caller) {
        Optional<Reference> run = transactions.run(() -> {
            SupportAccess access = access(site, caller, dryRun ? Action.DRY_RUN_BEGUN : Action.REPAIR_BEGUN);
            Optional<Reference> taken = start.take(site);
            notes.add(taken.map(access::under).orElse(access));
            return taken;
        });
        run.ifPresent(it -> start.begin(site, it, dryRun));
        return run;
    }

    /** What the last comparison found; empty if there was none. */
    public Optional<DriftReport> last(Site site, Caller caller) {
        return transactions.run(() -> {
            notes.add(access(site, caller, Action.DRIFT_READ));
            return reconciliations.last(site.id());
        });
    }

    private SupportAccess access(Site site, Caller caller, Action action) {
        return notes.now(caller, action).at(site.id());
    }
}
