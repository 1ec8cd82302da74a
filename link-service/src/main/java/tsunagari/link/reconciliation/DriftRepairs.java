package tsunagari.link.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** The repairs themselves. Each method runs in the current transaction, which has locked the subject's generation. */
@ApplicationScoped
public class DriftRepairs {

    private static final Logger LOG = Logger.getLogger(DriftRepairs.class);

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final PortalEvents events;
    private final SecureRandom random;
    private final Clock clock;

    DriftRepairs(Connections connections, ReleaseConnection releaseConnection, PortalEvents events, SecureRandom random,
            Clock clock) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The portal takes for connected who is not: it is told, under the subject's next generation.
     *
     * @param latest the connection that they had, if they ever had one
     */
    public void tellNotConnected(SiteId site, PortalSubject subject, Optional<ConnectionId> latest) {
        Instant now = clock.instant();
        events.record(ConnectionEvent.notConnected(site, subject, latest,
                connections.nextGeneration(site, subject, now), now));
        note(site, DriftCase.SITE_KNOWS_NOT, latest);
    }

    /** Brings the two sides into agreement. */
    void repair(SiteId site, Drift drift) {
        switch (drift.name().repair()) {
            case DELIVER_AGAIN -> deliverAgain(drift.here().orElseThrow());
            case RELEASE_HERE -> release(drift.here().orElseThrow(), ReleaseReason.RELEASED_AT_PORTAL);
            case TELL_NOT_CONNECTED -> overtake(site, drift);
            case START_ANEW -> {
                release(drift.here().orElseThrow(), ReleaseReason.SUPERSEDED);
                overtake(site, drift);
            }
            case LEAVE -> throw new IllegalArgumentException("there is nothing to repair");
        }
        drift.here().ifPresent(it -> note(site, drift.name(), Optional.of(it.id())));
    }

    /** A new message of what is: the portal may remember the identifier of the old one. */
    private void deliverAgain(Connection connection) {
        events.record(connection.pending() ? ConnectionEvent.pending(connection, connection.since())
                : ConnectionEvent.established(connection, connection.since()));
    }

    private void release(Connection connection, ReleaseReason reason) {
        releaseConnection.byReconciliation(connection.id(), reason, Reference.random(random));
    }

    private void overtake(SiteId site, Drift drift) {
        connections.generationSeen(site, drift.subject(), drift.there().orElseThrow().generation());
        tellNotConnected(site, drift.subject(),
                connections.findLatest(site, drift.subject()).map(Connection::id));
    }

    private static void note(SiteId site, DriftCase name, Optional<ConnectionId> connection) {
        LOG.infof("drift.repaired site=%s case=%s repair=%s connection=%s", site, name, name.repair(),
                connection.map(ConnectionId::toString).orElse("-"));
    }
}
