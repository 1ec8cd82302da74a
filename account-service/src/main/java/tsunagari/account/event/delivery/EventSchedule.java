package tsunagari.account.event.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.Delivery;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.events.OutboxDispatcher;
import tsunagari.events.OutboxStore;

/** Delivers what is due, on every replica; the outbox keeps them from taking the same event. */
@ApplicationScoped
class EventSchedule {

    /** An attempt has 5 s for the answer, and its note is written down. */
    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(8));

    private final OutboxDispatcher dispatcher;

    EventSchedule(OutboxStore store, EventSender sender, AccountServiceConfiguration configuration,
            SecureRandom random, Clock clock) {
        Delivery delivery = configuration.delivery();
        this.dispatcher = new OutboxDispatcher(store, sender,
                new Backoff(delivery.firstRetry(), delivery.longestRetry(), random), LEASE, clock);
    }

    @Scheduled(identity = "event-delivery", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        dispatcher.run();
    }
}
