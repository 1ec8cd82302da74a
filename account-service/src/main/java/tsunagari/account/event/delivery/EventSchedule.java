package tsunagari.account.event.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.Delivery;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.events.OutboxDispatcher;
import tsunagari.events.OutboxStore;

/** Delivers what is due, on every replica; the outbox keeps them from taking the same event. */
@ApplicationScoped
class EventSchedule {

    private final OutboxDispatcher dispatcher;

    EventSchedule(OutboxStore store, EventSender sender, AccountServiceConfiguration configuration,
            SecureRandom random, Clock clock) {
        Delivery delivery = configuration.delivery();
        this.dispatcher = new OutboxDispatcher(store, sender,
                new Backoff(delivery.firstRetry(), delivery.longestRetry(), random), Lease.OF_A_CALL, clock);
    }

    @Scheduled(identity = "event-delivery", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        dispatcher.run();
    }
}
