package tsunagari.portal.events;

/** A verified event: its id, and the connection as the site says it is. */
public record ReceivedEvent(String id, Connection said) {
}
