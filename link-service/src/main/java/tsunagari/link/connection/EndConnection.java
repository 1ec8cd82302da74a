package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.Sessions;

/** Writes down everything that the end of a connection brings about at the site, in the current transaction. */
@ApplicationScoped
class EndConnection {

    private final Connections connections;
    private final Sessions sessions;
    private final Proofs proofs;
    private final DeferredLinkings deferred;
    private final OwnerNotices notices;

    EndConnection(Connections connections, Sessions sessions, Proofs proofs, DeferredLinkings deferred,
            OwnerNotices notices) {
        this.connections = connections;
        this.sessions = sessions;
        this.proofs = proofs;
        this.deferred = deferred;
        this.notices = notices;
    }

    /** Ends a live connection, its sessions on every replica and every open proof of its subject and account. */
    void end(Connection connection, HistoryEntry entry) {
        connections.transition(connection, ConnectionState.RELEASED, entry);
        deferred.end(connection.id());
        sessions.endAll(connection.id(), causeOf(entry));
        proofs.endAll(connection.site(), connection.subject());
        proofs.endAll(connection.site(), connection.account());
        notices.record(connection, entry);
    }

    private static SessionEndCause causeOf(HistoryEntry entry) {
        return switch (entry.actor()) {
            case PERSON, PORTAL -> SessionEndCause.RELEASED;
            case SUPPORT -> SessionEndCause.RELEASED_BY_SUPPORT;
            // The clock ends only what waits, and nobody is signed in by that: of those ends no site hears.
            case RECONCILIATION, CLOCK -> SessionEndCause.RELEASED_BY_SERVICE;
            case ACCOUNT_SERVICE -> SessionEndCause.ACCOUNT_WITHDRAWN;
        };
    }
}
