package tsunagari.link.portal;

import tsunagari.link.connection.ConnectionId;

/** Tells the portal what became of connections: first written down, then delivered, until it is acknowledged. */
public interface PortalEvents {

    /**
     * Writes the event down in the current transaction. Nothing is written for a site whose portal takes no events.
     */
    void record(ConnectionEvent event);

    /**
     * After the commit: tries once to deliver what is undelivered of this connection, for at most the configured
     * time. What fails stays for the dispatcher; this never throws.
     */
    void deliverNow(ConnectionId connection);

    /**
     * Delivers the latest event of this connection once more, even if it was delivered: for a portal that does not
     * know of it. Returns as {@link #deliverNow}.
     */
    void deliverAgain(ConnectionId connection);
}
