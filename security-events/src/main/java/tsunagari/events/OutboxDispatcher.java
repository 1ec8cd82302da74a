package tsunagari.events;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events as {@link LeasedBatches} says: a portal that is down must still learn of them. Order is not kept:
 * receivers go by generation and rank.
 */
public final class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int BATCH = 20;

    private final LeasedBatches<OutboxMessage> batches;

    /** @param lease for claims; when one ends, another replica takes over what a dead one had claimed */
    public OutboxDispatcher(OutboxStore store, MessageSender sender, Backoff backoff, Lease lease, Clock clock) {
        this.batches = new LeasedBatches<>(store, new Delivery(sender),
                new LeasedBatches.Pace(BATCH, lease, backoff), clock);
    }

    /** For a schedule: tries batches while more may be due. If the store is away, the next run tries again. */
    public void run() {
        batches.run("event-delivery");
    }

    /** Tries one message that the caller has claimed. Returns whether the receiver could be reached. */
    public boolean dispatch(OutboxMessage message) {
        return batches.attempt(message);
    }

    private record Delivery(MessageSender sender) implements LeasedWork<OutboxMessage> {

        @Override
        public DeliveryOutcome attempt(OutboxMessage message) {
            return sender.send(message);
        }

        @Override
        public void done(OutboxMessage message) {
            LOG.info("event.delivered route={} event={} attempts={}", message.route(), message.id(),
                    message.attempts());
        }

        @Override
        public void postponed(OutboxMessage message, String reason) {
            LOG.warn("event.postponed route={} event={} attempts={} reason=\"{}\"", message.route(), message.id(),
                    message.attempts(), reason);
        }

        @Override
        public void parked(OutboxMessage message, String reason, Optional<RuntimeException> fault) {
            LOG.error("event.parked route={} event={} attempts={} reason=\"{}\" fault={}", message.route(), message.id(),
                    message.attempts(), reason, FailureOutline.of(fault));
        }
    }
}
