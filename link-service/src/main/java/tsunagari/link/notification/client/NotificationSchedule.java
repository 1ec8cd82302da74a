package tsunagari.link.notification.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.notification.NotifyOwners;

/** Tells owners, on every replica; the queue keeps them apart. */
@ApplicationScoped
class NotificationSchedule {

    private final NotifyOwners notifyOwners;

    NotificationSchedule(NotifyOwners notifyOwners) {
        this.notifyOwners = notifyOwners;
    }

    @Scheduled(identity = "owner-notification", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        notifyOwners.notifyDue();
    }
}
