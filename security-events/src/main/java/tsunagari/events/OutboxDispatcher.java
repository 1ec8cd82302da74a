package tsunagari.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Delivers what is due. A message that its receiver refuses is parked; everything else is tried again for as long as it
 * takes, because a portal that is down must still learn of it. Order is not kept: receivers go by generation and rank.
 */
public final class OutboxDispatcher {

    private static final int BATCH = 20;

    private final OutboxStore store;
    private final MessageSender sender;
    private final Backoff backoff;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than a batch can take; afterwards another replica takes over what a dead one had claimed */
    public OutboxDispatcher(OutboxStore store, MessageSender sender, Backoff backoff, Duration lease, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.backoff = backoff;
        this.lease = lease;
        this.clock = clock;
    }

    /** Tries one batch. Returns whether there may be more that is due. */
    public boolean dispatchDue() {
        Instant now = clock.instant();
        List<OutboxMessage> batch = store.claimDue(now, now.plus(lease), BATCH);
        Set<String> unreachable = new HashSet<>();
        for (OutboxMessage message : batch) {
            if (unreachable.contains(message.route())) {
                putBack(message);
            } else if (!dispatch(message)) {
                unreachable.add(message.route());
            }
        }
        return batch.size() == BATCH;
    }

    /** Tries one message that the caller has claimed. Returns whether the receiver could be reached. */
    public boolean dispatch(OutboxMessage message) {
        return send(message).match(new DeliveryOutcome.Cases<>(
                () -> {
                    store.delivered(message, clock.instant());
                    return true;
                },
                refused -> {
                    store.park(message, clock.instant(), refused.error());
                    return true;
                },
                postponed -> {
                    retry(message, postponed.reason());
                    return true;
                },
                failed -> {
                    retry(message, failed.reason());
                    return false;
                }));
    }

    private DeliveryOutcome send(OutboxMessage message) {
        try {
            return sender.send(message);
        } catch (RuntimeException e) {
            // One message that cannot even be signed or addressed must not keep the others.
            return new DeliveryOutcome.Postponed(e.getClass().getSimpleName());
        }
    }

    private void retry(OutboxMessage message, String reason) {
        int failures = message.attempts() + 1;
        store.retry(message, failures, clock.instant().plus(backoff.afterFailures(failures)), reason);
    }

    /** Its receiver did not answer another message a moment ago: that was not this message's failure. */
    private void putBack(OutboxMessage message) {
        int failures = Math.max(1, message.attempts());
        store.retry(message, message.attempts(), clock.instant().plus(backoff.afterFailures(failures)),
                "receiver unreachable");
    }
}
