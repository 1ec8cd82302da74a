package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.support.SupportAccess.Action;

/** The support desk ends a connection, for a reason. */
@ApplicationScoped
public class ReleaseForCaller {

    private final Transactions transactions;
    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final PortalEvents events;
    private final AccessNotes notes;
    private final SecureRandom random;

    /** @param random makes the reference of the release */
    public ReleaseForCaller(Transactions transactions, Connections connections, ReleaseConnection releaseConnection,
            PortalEvents events, AccessNotes notes, SecureRandom random) {
        this.transactions = transactions;
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.events = events;
        this.notes = notes;
        this.random = random;
    }

    /** What came of it. @param released false if the connection had ended already */
    public record Released(boolean released, Reference reference) {
    }

    /** Ends the connection with its sessions, and tells the portal. Empty if there is no such connection. */
    public Optional<Released> release(ConnectionId id, SupportReason reason, Caller caller) {
        Reference reference = Reference.random(random);
        Optional<Released> outcome = transactions.run(() -> {
            notes.add(notes.now(caller, Action.CONNECTION_RELEASED).on(id).under(reference).because(reason));
            return connections.find(id)
                    .map(connection -> new Released(releaseConnection.bySupport(id, reference), reference));
        });
        outcome.filter(Released::released).ifPresent(it -> events.deliverNow(id));
        return outcome;
    }
}
