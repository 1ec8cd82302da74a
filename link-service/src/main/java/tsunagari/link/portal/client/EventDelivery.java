package tsunagari.link.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.events.MessageSender;
import tsunagari.events.OutboxDispatcher;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.portal.Delivery;

/** Delivers events: one for the request that made it, or whatever is due. */
@ApplicationScoped
class EventDelivery implements Delivery {

    private final OutboxStore store;
    private final EventSender sender;
    private final Backoff backoff;
    private final Clock clock;

    EventDelivery(OutboxStore store, EventSender sender, LinkConfig config, SecureRandom random, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.backoff = new Backoff(config.delivery().firstRetry(), config.delivery().longestRetry(), random);
        this.clock = clock;
    }

    @Override
    public boolean attempt(OutboxMessage message, Duration deadline) {
        return dispatcher(it -> sender.send(it, deadline)).dispatch(message);
    }

    /** Tries what is due. */
    void deliverDue() {
        dispatcher(it -> sender.send(it, Lease.LONGEST_CALL)).run();
    }

    private OutboxDispatcher dispatcher(MessageSender attempt) {
        return new OutboxDispatcher(store, attempt, backoff, Lease.OF_A_CALL, clock);
    }
}
