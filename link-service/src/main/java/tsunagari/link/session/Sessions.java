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

/**
 * The site sessions of all replicas. Whoever ends one says why: the site's own pages hear of it, if the site has any and they
 * have been told of the session.
 */
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
    void end(SessionToken token, SessionEndCause cause);

    /** Ends the session that the site's own pages know by this handle; they need not be told. Returns whose it was. */
    Optional<PortalSubject> endByHome(SiteId site, SessionHandle handle);

    /** Ends the session of a browser in which the portal sent this subject, unless it is theirs. */
    void endUnlessOf(SessionToken token, PortalSubject subject);

    /** Ends every session of a connection, in the current transaction. */
    void endAll(ConnectionId connection, SessionEndCause cause);

    /** Ends the sessions at a site of those who signed out at the portal, in the current transaction. */
    void endAll(SiteId site, PortalSignOut signOut);
}
