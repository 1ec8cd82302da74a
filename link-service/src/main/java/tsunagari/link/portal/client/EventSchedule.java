package tsunagari.link.portal.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the dispatcher on every replica; the outbox keeps them from taking the same event. */
@ApplicationScoped
class EventSchedule {

    private final EventDelivery delivery;

    EventSchedule(EventDelivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(identity = "event-delivery", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        delivery.deliverDue();
    }
}
