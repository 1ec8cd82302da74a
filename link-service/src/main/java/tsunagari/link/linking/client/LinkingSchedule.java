package tsunagari.link.linking.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import tsunagari.link.linking.AnnounceLinkings;
import tsunagari.link.linking.ExpireLinkings;

/** Tells account services and ends what has waited for too long, on every replica; the queue keeps them apart. */
@ApplicationScoped
class LinkingSchedule {

    private static final Logger LOG = Logger.getLogger(LinkingSchedule.class);
    private static final int MOST_BATCHES = 50;

    private final AnnounceLinkings announceLinkings;
    private final ExpireLinkings expireLinkings;

    LinkingSchedule(AnnounceLinkings announceLinkings, ExpireLinkings expireLinkings) {
        this.announceLinkings = announceLinkings;
        this.expireLinkings = expireLinkings;
    }

    @Scheduled(identity = "linking-announcement", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        untilDone("linking-announcement", announceLinkings::announceDue);
    }

    @Scheduled(identity = "linking-expiry", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        untilDone("linking-expiry", expireLinkings::expireOverdue);
    }

    private static void untilDone(String what, BooleanSupplier batchOf) {
        try {
            for (int batch = 0; batch < MOST_BATCHES && batchOf.getAsBoolean(); batch++) {
                LOG.debugf("more is due schedule=%s", what);
            }
        } catch (RuntimeException e) {
            // Without the database there is nothing to be done; the next run tries again.
            LOG.warnf("schedule.failed schedule=%s reason=%s", what, e.getClass().getSimpleName());
        }
    }
}
