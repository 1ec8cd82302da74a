package tsunagari.link.portal;

import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/** Tells the portal what became of connections: first written down, then delivered, until it is acknowledged. */
public interface PortalEvents {

    /**
     * Writes the event down in the current transaction. Nothing is written for a site whose portal takes no events.
     */
    void record(ConnectionEvent event);

    /**
     * Whether the portal has been, or will be, told that the subject is not connected, by an event of this generation or
     * a later one. In the current transaction.
     */
    boolean deniedSince(SiteId site, PortalSubject subject, long generation);

    /**
     * After the commit: tries once to deliver what is undelivered of this connection, for at most the configured
     * time. What fails stays for the dispatcher; this never throws.
     */
    void deliverNow(ConnectionId connection);

    /** {@link #deliverNow(ConnectionId)} for what is undelivered of this subject. */
    void deliverNow(SiteId site, PortalSubject subject);

    /**
     * Delivers the latest event of this connection once more, even if it was delivered, unless that was within the last
     * minute: for a portal that does not know of it. Returns as {@link #deliverNow(ConnectionId)}.
     */
    void deliverAgain(ConnectionId connection);
}
