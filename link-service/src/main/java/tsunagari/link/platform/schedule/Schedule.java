package tsunagari.link.platform.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import tsunagari.events.FailureOutline;
import tsunagari.link.audit.MakeCheckpoint;
import tsunagari.link.reconciliation.StartReconciliation;
import tsunagari.link.retention.PurgeOldRows;

/** What every replica does from time to time. Whatever fails is tried again at the next time. */
@ApplicationScoped
class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final MakeCheckpoint makeCheckpoint;
    private final PurgeOldRows purgeOldRows;
    private final StartReconciliation startReconciliation;

    Schedule(MakeCheckpoint makeCheckpoint, PurgeOldRows purgeOldRows, StartReconciliation startReconciliation) {
        this.makeCheckpoint = makeCheckpoint;
        this.purgeOldRows = purgeOldRows;
        this.startReconciliation = startReconciliation;
    }

    @Scheduled(identity = "audit-checkpoint", every = "1m", delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void checkpoint() {
        attempt("audit-checkpoint", makeCheckpoint::ifDue);
    }

    @Scheduled(identity = "retention", every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        attempt("retention", purgeOldRows::purge);
    }

    @Scheduled(identity = "reconciliation", every = "1m", delayed = "45s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void reconcile() {
        attempt("reconciliation", startReconciliation::due);
    }

    private static void attempt(String schedule, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf("schedule.failed schedule=%s failure=%s", schedule, FailureOutline.of(e));
        }
    }
}
