package tsunagari.events;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is due. A message is parked if its receiver refuses it, or if an exception, which means a bug or bad
 * data, has kept it from being sent three times; everything else is tried again for as long as it takes, because a
 * portal that is down must still learn of it. Order is not kept: receivers go by generation and rank.
 */
public final class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 50;
    private static final int MOST_FAULTS = 3;

    private final OutboxStore store;
    private final MessageSender sender;
    private final Backoff backoff;
    private final Lease lease;
    private final Clock clock;

    /** @param lease for claims; when one ends, another replica takes over what a dead one had claimed */
    public OutboxDispatcher(OutboxStore store, MessageSender sender, Backoff backoff, Lease lease, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.backoff = backoff;
        this.lease = lease;
        this.clock = clock;
    }

    /** For a schedule: tries batches while more may be due. If the store is away, the next run tries again. */
    public void run() {
        try {
            for (int batch = 0; batch < MOST_BATCHES && dispatchDue(); batch++) {
                LOG.debug("more events are due");
            }
        } catch (RuntimeException e) {
            LOG.warn("dispatch.failed reason={}", e.getClass().getSimpleName());
        }
    }

    /** Tries one batch. Returns whether there may be more that is due. */
    boolean dispatchDue() {
        Instant now = clock.instant();
        List<OutboxMessage> batch = store.claimDue(now, lease.end(now), BATCH);
        Set<String> unreachable = new HashSet<>();
        for (OutboxMessage message : batch) {
            if (!lease.allows(now, clock.instant())) {
                giveBack(message);
            } else if (unreachable.contains(message.route())) {
                putBack(message);
            } else if (!dispatch(message)) {
                unreachable.add(message.route());
            }
        }
        return batch.size() == BATCH;
    }

    /** Tries one message that the caller has claimed. Returns whether the receiver could be reached. */
    public boolean dispatch(OutboxMessage message) {
        DeliveryOutcome outcome;
        try {
            outcome = sender.send(message);
        } catch (RuntimeException e) {
            fault(message.faulted(), e);
            return true;
        }
        return note(message, outcome);
    }

    private boolean note(OutboxMessage message, DeliveryOutcome outcome) {
        return outcome.match(new DeliveryOutcome.Cases<>(
                () -> {
                    LOG.info("event.delivered route={} event={} attempts={}", message.route(), message.id(),
                            message.attempts());
                    store.delivered(message, clock.instant());
                    return true;
                },
                refused -> {
                    park(message.failed(), refused.error(), null);
                    return true;
                },
                postponed -> {
                    retry(message.failed(), postponed.reason());
                    return true;
                },
                failed -> {
                    retry(message.failed(), failed.reason());
                    return false;
                }));
    }

    /** One message that cannot even be signed or addressed must not keep the others, nor come back for ever. */
    private void fault(OutboxMessage message, RuntimeException fault) {
        String reason = fault.getClass().getSimpleName();
        if (message.faults() < MOST_FAULTS) {
            retry(message, reason);
        } else {
            park(message, reason, fault);
        }
    }

    private void retry(OutboxMessage message, String reason) {
        LOG.warn("event.postponed route={} event={} attempts={} reason=\"{}\"", message.route(), message.id(),
                message.attempts(), reason);
        store.retry(message, clock.instant().plus(backoff.afterFailures(message.attempts())), reason);
    }

    private void park(OutboxMessage message, String reason, RuntimeException fault) {
        LOG.error("event.parked route={} event={} attempts={} reason=\"{}\"", message.route(), message.id(),
                message.attempts(), reason, fault);
        store.park(message, clock.instant(), reason);
    }

    /** The batch has taken long: there is no time left for an answer before the lease ends. */
    private void giveBack(OutboxMessage message) {
        store.retry(message, clock.instant(), "lease ending");
    }

    /** Its receiver did not answer another message a moment ago: that was not this message's failure. */
    private void putBack(OutboxMessage message) {
        int failures = Math.max(1, message.attempts());
        store.retry(message, clock.instant().plus(backoff.afterFailures(failures)), "receiver unreachable");
    }
}
