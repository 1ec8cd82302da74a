package tsunagari.link.portal;

import java.time.Duration;
import tsunagari.events.OutboxMessage;

/** Attempts to deliver what has been claimed from the outbox. */
public interface Delivery {

    /**
     * Tries one claimed message and notes what came of it.
     *
     * @param deadline for the portal's whole answer, at most {@link tsunagari.events.Lease#LONGEST_CALL}
     * @return whether the portal could be reached
     */
    boolean attempt(OutboxMessage message, Duration deadline);
}
