package tsunagari.link.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;

/** Keeps a site from other runs, on whatever replicas, while one goes on. */
@ApplicationScoped
class HoldSite {

    private static final Logger LOG = Logger.getLogger(HoldSite.class);

    /** Longer than the portal may take for a page. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Reconciliations reconciliations;
    private final Transactions transactions;
    private final Clock clock;

    HoldSite(Reconciliations reconciliations, Transactions transactions, Clock clock) {
        this.reconciliations = reconciliations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The hold of a run that has taken the site. */
    Hold of(ReconciliationRun run) {
        return new Hold(run);
    }

    /** Leaves the site to the next run, and returns the report that it leaves. */
    DriftReport leave(ReconciliationRun run, RunEnd end, Tally tally) {
        DriftReport report = tally.report(run, end, clock.instant());
        try {
            transactions.run(() -> reconciliations.end(run.site().id(), report));
        } catch (RuntimeException e) {
            // The lease ends by itself.
            LOG.errorf("reconciliation.unreported site=%s run=%s failure=%s", run.site().id(), run.reference(),
                    e.getClass().getSimpleName());
        }
        return report;
    }

    /** A lease that is renewed as the run goes on. */
    final class Hold {

        private final ReconciliationRun run;
        private Instant renewAt;

        private Hold(ReconciliationRun run) {
            this.run = run;
            this.renewAt = run.began().plus(LEASE.dividedBy(4));
        }

        void keep() throws BrokenList {
            Instant now = clock.instant();
            if (now.isBefore(renewAt)) {
                return;
            }
            renewAt = now.plus(LEASE.dividedBy(4));
            if (!transactions.run(() -> reconciliations.keep(run.site().id(), run.reference(), now.plus(LEASE)))) {
                throw new BrokenList(RunEnd.LEASE_LOST);
            }
        }
    }
}
