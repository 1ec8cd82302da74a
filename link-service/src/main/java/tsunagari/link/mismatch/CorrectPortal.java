package tsunagari.link.mismatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.reconciliation.DriftRepairs;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * Brings the portal into agreement when it sent somebody as connected who is not, so that its list of sites is right the
 * next time: the drift {@code SITE_KNOWS_NOT}, found without the portal's list. Everything happens in the current
 * transaction.
 */
@ApplicationScoped
public class CorrectPortal {

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final PortalEvents events;
    private final DriftRepairs repairs;

    CorrectPortal(Connections connections, ReleaseConnection releaseConnection, PortalEvents events,
            DriftRepairs repairs) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.events = events;
        this.repairs = repairs;
    }

    /**
     * Releases the connection of a withdrawn account. Without a live connection the portal is told that there is none,
     * once for whatever it can know: under a generation after the subject's latest.
     *
     * @param latest the subject's latest connection when the cause was found
     */
    public void correct(SiteId site, PortalSubject subject, Optional<Connection> latest, MismatchCause cause,
            Reference reference) {
        if (cause == MismatchCause.ACCOUNT_WITHDRAWN && latest.filter(it -> it.state().live()).isPresent()) {
            releaseConnection.byWithdrawal(latest.get().id(), reference);
            return;
        }
        long generation = connections.lockGeneration(site, subject);
        if (connections.findLive(site, subject).isEmpty() && !events.deniedSince(site, subject, generation)) {
            repairs.tellNotConnected(site, subject, latest.map(Connection::id));
        }
    }
}
