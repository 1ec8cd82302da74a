package tsunagari.link.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;

/** Compares the connections of one site with the portal's list, and repairs what differs or leaves it. */
@ApplicationScoped
class ReconcileSite {

    private static final Logger LOG = Logger.getLogger(ReconcileSite.class);

    private static final int PERCENT = 100;
    /** For which connections are counted that comparisons end. */
    private static final Duration WINDOW = Duration.ofDays(1);

    private final PortalList portalList;
    private final SiteList siteList;
    private final ExamineDrift examineDrift;
    private final HoldSite holdSite;
    private final Transactions transactions;
    private final LinkConfig.Reconciliation limits;

    ReconcileSite(PortalList portalList, SiteList siteList, ExamineDrift examineDrift, HoldSite holdSite,
            Transactions transactions, LinkConfig config) {
        this.portalList = portalList;
        this.siteList = siteList;
        this.examineDrift = examineDrift;
        this.holdSite = holdSite;
        this.transactions = transactions;
        this.limits = config.reconciliation();
    }

    /** Runs to the end, whatever happens, and leaves a report. The run has taken the site. */
    void run(ReconciliationRun run) {
        LOG.infof("reconciliation.began site=%s run=%s dryRun=%s", run.site().id(), run.reference(), run.dryRun());
        Result result = compare(run);
        DriftReport report = holdSite.leave(run, result.end(), result.tally());
        LOG.infof("reconciliation.ended site=%s run=%s end=%s atPortal=%d atSite=%d inFlight=%d found=%s repaired=%s",
                run.site().id(), run.reference(), report.end(), report.atPortal(), report.atSite(), report.inFlight(),
                report.found(), report.repaired());
    }

    /** What a pass over both lists met. */
    private record Result(RunEnd end, Tally tally) {
    }

    /** The first pass changes nothing: before the first repair it is known how many connections here would end. */
    private Result compare(ReconciliationRun run) {
        HoldSite.Hold hold = holdSite.of(run);
        Result first = pass(run, hold, new Tally(), () -> drift -> false);
        if (run.dryRun() || first.end() != RunEnd.COMPLETE || !first.tally().unrepaired()) {
            return first;
        }
        Tally tally = new Tally();
        Result second = pass(run, hold, tally, () -> repaired(run, first.tally(), tally));
        return second.end() == RunEnd.COMPLETE && tally.unrepaired() ? new Result(RunEnd.REPAIR_LIMIT, tally) : second;
    }

    private Predicate<Drift> repaired(ReconciliationRun run, Tally found, Tally tally) {
        long mostReleases = mostReleases(run, found);
        return drift -> tally.repairs() < limits.mostRepairs()
                && (!drift.name().repair().releases() || tally.released() < mostReleases);
    }

    /**
     * The portal's list is not signed: where it would end more than a small share here, it ends nothing. What comparisons
     * have ended within a day counts, however many there were.
     */
    private long mostReleases(ReconciliationRun run, Tally found) {
        long most = Math.max(limits.mostReleases(), found.atSite() * limits.mostReleasesPercent() / PERCENT)
                - transactions.run(() -> siteList.ended(run.site().id(), run.began().minus(WINDOW)));
        return found.releases() > most ? 0 : most;
    }

    private Result pass(ReconciliationRun run, HoldSite.Hold hold, Tally tally, Supplier<Predicate<Drift>> repairs) {
        try {
            Predicate<Drift> repaired = repairs.get();
            new CompareLists(run.site(), portalList, siteList, transactions).compare((here, there) -> {
                hold.keep();
                tally.pair(there.isPresent(), here.isPresent());
                Drift.of(here, there).ifPresent(drift -> tally.add(drift,
                        examineDrift.examine(run.site().id(), drift, repaired.test(drift))));
            });
            return new Result(RunEnd.COMPLETE, tally);
        } catch (BrokenList e) {
            return new Result(e.end(), tally);
        } catch (RuntimeException e) {
            LOG.errorf("reconciliation.failed site=%s run=%s failure=%s", run.site().id(), run.reference(),
                    e.getClass().getSimpleName());
            return new Result(RunEnd.FAILED, tally);
        }
    }
}
