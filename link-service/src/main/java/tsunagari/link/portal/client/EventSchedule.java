package tsunagari.link.portal.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Runs the dispatcher on every replica; the outbox keeps them from taking the same event. */
@ApplicationScoped
class EventSchedule {

    private static final Logger LOG = Logger.getLogger(EventSchedule.class);
    private static final int MOST_BATCHES = 50;

    private final EventDelivery delivery;

    EventSchedule(EventDelivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(identity = "event-delivery", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        try {
            for (int batch = 0; batch < MOST_BATCHES && delivery.dispatchDue(); batch++) {
                LOG.debug("more events are due");
            }
        } catch (RuntimeException e) {
            // Without the database there is nothing to deliver from; the next second tries again.
            LOG.warnf("dispatch.failed reason=%s", e.getClass().getSimpleName());
        }
    }
}
