package tsunagari.events;

/** Signs a message and pushes it to its receiver. */
@FunctionalInterface
public interface MessageSender {

    /** Tries once, within a time of its own. */
    DeliveryOutcome send(OutboxMessage message);
}
