package tsunagari.link.portal;

import java.time.Duration;
import tsunagari.events.OutboxMessage;

/** Attempts to deliver what has been claimed from the outbox. */
public interface Delivery {

    /** How long a claimed message is kept from others: longer than a batch of attempts can take. */
    Duration LEASE = Duration.ofMinutes(2);

    /**
     * Tries one claimed message and notes what came of it.
     *
     * @param deadline for the portal's whole answer
     * @return whether the portal could be reached
     */
    boolean attempt(OutboxMessage message, Duration deadline);
}
