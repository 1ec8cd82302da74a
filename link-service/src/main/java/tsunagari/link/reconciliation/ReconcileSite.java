package tsunagari.link.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;

/** Compares the connections of one site with the portal's list, and repairs what differs or leaves it. */
@ApplicationScoped
class ReconcileSite {

    private static final Logger LOG = Logger.getLogger(ReconcileSite.class);

    /** Longer than the portal may take for a page. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final PortalList portalList;
    private final SiteList siteList;
    private final ExamineDrift examineDrift;
    private final Reconciliations reconciliations;
    private final Transactions transactions;
    private final long mostRepairs;
    private final Clock clock;

    ReconcileSite(PortalList portalList, SiteList siteList, ExamineDrift examineDrift, Reconciliations reconciliations,
            Transactions transactions, LinkConfig config, Clock clock) {
        this.portalList = portalList;
        this.siteList = siteList;
        this.examineDrift = examineDrift;
        this.reconciliations = reconciliations;
        this.transactions = transactions;
        this.mostRepairs = config.reconciliation().mostRepairs();
        this.clock = clock;
    }

    /** Runs to the end, whatever happens, and leaves a report. The run has taken the site. */
    void run(ReconciliationRun run) {
        LOG.infof("reconciliation.began site=%s run=%s dryRun=%s", run.site().id(), run.reference(), run.dryRun());
        Tally tally = new Tally();
        DriftReport report = tally.report(run, compare(run, tally), clock.instant());
        leave(run, report);
        LOG.infof("reconciliation.ended site=%s run=%s end=%s atPortal=%d atSite=%d inFlight=%d found=%s repaired=%s",
                run.site().id(), run.reference(), report.end(), report.atPortal(), report.atSite(), report.inFlight(),
                report.found(), report.repaired());
    }

    private void leave(ReconciliationRun run, DriftReport report) {
        try {
            transactions.run(() -> reconciliations.end(run.site().id(), report));
        } catch (RuntimeException e) {
            // The lease ends by itself.
            LOG.errorf("reconciliation.unreported site=%s run=%s failure=%s", run.site().id(), run.reference(),
                    e.getClass().getSimpleName());
        }
    }

    private RunEnd compare(ReconciliationRun run, Tally tally) {
        Lease lease = new Lease(run);
        try {
            new CompareLists(run.site(), portalList, siteList, transactions).compare((here, there) -> {
                lease.keep();
                tally.pair(there.isPresent(), here.isPresent());
                Drift.of(here, there).ifPresent(drift -> tally.add(drift,
                        examineDrift.examine(run.site().id(), drift, !run.dryRun() && tally.repairs() < mostRepairs)));
            });
            return !run.dryRun() && tally.unrepaired() ? RunEnd.REPAIR_LIMIT : RunEnd.COMPLETE;
        } catch (BrokenList e) {
            return e.end();
        } catch (RuntimeException e) {
            LOG.errorf("reconciliation.failed site=%s run=%s failure=%s", run.site().id(), run.reference(),
                    e.getClass().getSimpleName());
            return RunEnd.FAILED;
        }
    }

    /** Keeps the site from other runs while this one goes on. */
    private final class Lease {

        private final ReconciliationRun run;
        private Instant renewAt;

        Lease(ReconciliationRun run) {
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
