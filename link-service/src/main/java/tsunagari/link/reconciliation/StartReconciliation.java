package tsunagari.link.reconciliation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.ConnectionList;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** Begins comparisons, by schedule or because somebody asks: one at a time for each site, over all replicas. */
@ApplicationScoped
public class StartReconciliation {

    private final Sites sites;
    private final Reconciliations reconciliations;
    private final ReconcileSite reconcileSite;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;
    private final ExecutorService executor = Executors.newCachedThreadPool(StartReconciliation::thread);

    StartReconciliation(Sites sites, Reconciliations reconciliations, ReconcileSite reconcileSite,
            Transactions transactions, SecureRandom random, Clock clock) {
        this.sites = sites;
        this.reconciliations = reconciliations;
        this.reconcileSite = reconcileSite;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "reconciliation");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    /**
     * Takes the site for a new run, in the current transaction; the run begins by {@link #begin}. Empty if another run
     * is at it.
     */
    public Optional<Reference> take(Site site) {
        Instant now = clock.instant();
        Reference reference = Reference.random(random);
        return reconciliations.take(site.id(), reference, now, now.plus(HoldSite.LEASE))
                ? Optional.of(reference) : Optional.empty();
    }

    /** Lets a run begin that has taken its site, and returns at once. */
    public void begin(Site site, Reference run, boolean dryRun) {
        ReconciliationRun wanted = new ReconciliationRun(site, run, dryRun, clock.instant());
        executor.execute(() -> reconcileSite.run(wanted));
    }

    /** Runs at the sites that the schedule has come to, one after the other. */
    public void due() {
        for (Site site : sites.all()) {
            site.portal().connectionList().ifPresent(list -> list.every().ifPresent(every -> due(site, list, every)));
        }
    }

    private void due(Site site, ConnectionList list, Duration every) {
        Instant now = clock.instant();
        Reference reference = Reference.random(random);
        if (transactions.run(() -> reconciliations.takeDue(site.id(), reference, now, now.plus(HoldSite.LEASE),
                now.plus(every)))) {
            reconcileSite.run(new ReconciliationRun(site, reference, !list.repairs(), now));
        }
    }
}
