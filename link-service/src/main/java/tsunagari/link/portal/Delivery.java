package tsunagari.link.portal;

import java.time.Duration;
import tsunagari.events.Lease;
import tsunagari.events.OutboxMessage;

/** Attempts to deliver what has been claimed from the outbox. */
public interface Delivery {

    /** How long a claimed message is kept from others; an attempt has 5 s for the answer, and its note is written down. */
    Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(8));

    /**
     * Tries one claimed message and notes what came of it.
     *
     * @param deadline for the portal's whole answer
     * @return whether the portal could be reached
     */
    boolean attempt(OutboxMessage message, Duration deadline);
}
