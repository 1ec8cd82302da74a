package tsunagari.link.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

/** The site sessions of all replicas. */
public interface Sessions {

    /**
     * Begins a session in the current transaction and returns its secret, which only the browser keeps.
     *
     * @param portalSession the session at the portal with which it ends
     */
    SessionToken begin(Site site, Connection connection, Optional<PortalSessionId> portalSession, Instant now);

    /** The live session that the secret opens at the site, if its connection is still active; counts as activity. */
    Optional<SiteSession> find(Site site, SessionToken token, Instant now);

    /** The live sessions of an active connection, the latest sign-in first: at most so many. */
    List<SiteSession> live(Site site, Connection connection, Instant now, int most);

    /** Ends the connection's live session with this handle; harmless if it has none. */
    void end(ConnectionId connection, SessionHandle handle, Instant now);

    /** Ends every session of the connection but the one with this handle. */
    void endOthers(ConnectionId connection, SessionHandle kept, Instant now);

    /** Ends one session. */
    void end(SessionToken token);

    /** Ends one session, unless it is this subject's. */
    void endUnlessOf(SessionToken token, PortalSubject subject);

    /** Ends every session of a connection, in the current transaction. */
    void endAll(ConnectionId connection);

    /** Ends the sessions at a site of those who signed out at the portal, in the current transaction. */
    void endAll(SiteId site, PortalSignOut signOut);
}
