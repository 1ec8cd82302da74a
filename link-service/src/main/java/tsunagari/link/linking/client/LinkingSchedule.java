package tsunagari.link.linking.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.events.Batches;
import tsunagari.link.linking.AnnounceLinkings;
import tsunagari.link.linking.ExpireLinkings;

/** Tells account services and ends what has waited for too long, on every replica; the queue keeps them apart. */
@ApplicationScoped
class LinkingSchedule {

    private final AnnounceLinkings announceLinkings;
    private final ExpireLinkings expireLinkings;

    LinkingSchedule(AnnounceLinkings announceLinkings, ExpireLinkings expireLinkings) {
        this.announceLinkings = announceLinkings;
        this.expireLinkings = expireLinkings;
    }

    @Scheduled(identity = "linking-announcement", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        announceLinkings.announceDue();
    }

    @Scheduled(identity = "linking-expiry", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        Batches.untilDone("linking-expiry", expireLinkings::expireOverdue);
    }
}
