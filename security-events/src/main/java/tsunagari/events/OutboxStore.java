package tsunagari.events;

/** The messages that are not delivered yet. */
public interface OutboxStore extends LeasedQueue<OutboxMessage> {
}
