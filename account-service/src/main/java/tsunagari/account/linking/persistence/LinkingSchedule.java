package tsunagari.account.linking.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import tsunagari.account.linking.DeferLinking;

/** Completes linkings that are to complete by themselves; the replicas' locks keep them off each other. */
@ApplicationScoped
class LinkingSchedule {

    private static final Logger LOG = Logger.getLogger(LinkingSchedule.class);
    private static final int BATCH = 50;

    private final DeferLinking deferLinking;

    LinkingSchedule(DeferLinking deferLinking) {
        this.deferLinking = deferLinking;
    }

    @Scheduled(identity = "linking-completion", every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void completeDue() {
        try {
            int completed;
            do {
                completed = deferLinking.completeDue(BATCH);
            } while (completed >= BATCH);
        } catch (RuntimeException e) {
            // Without the database there is nothing to complete; the next second tries again.
            LOG.warnf("event=linking-completion-failed reason=%s", e.getClass().getSimpleName());
        }
    }
}
