package tsunagari.link.home.client;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.events.OutboxDispatcher;
import tsunagari.link.home.SessionEndQueue;
import tsunagari.link.platform.config.LinkConfig;

/** Delivers the ends of sessions on every replica; the queue keeps them from taking the same one. */
@ApplicationScoped
class SessionEndSchedule {

    private final OutboxDispatcher dispatcher;

    SessionEndSchedule(SessionEndQueue queue, SessionEndSender sender, LinkConfig config, SecureRandom random, Clock clock) {
        this.dispatcher = new OutboxDispatcher(queue, sender,
                new Backoff(config.delivery().firstRetry(), config.delivery().longestRetry(), random), Lease.OF_A_CALL, clock);
    }

    @Scheduled(identity = "session-end-delivery", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        dispatcher.run();
    }
}
