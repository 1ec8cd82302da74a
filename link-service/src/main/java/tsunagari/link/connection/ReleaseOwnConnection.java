package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.support.Reference;

/** The signed-in person ends their own connection at the site. */
@ApplicationScoped
public class ReleaseOwnConnection {

    private final Transactions transactions;
    private final ReleaseConnection releaseConnection;
    private final PortalEvents events;

    ReleaseOwnConnection(Transactions transactions, ReleaseConnection releaseConnection, PortalEvents events) {
        this.transactions = transactions;
        this.releaseConnection = releaseConnection;
        this.events = events;
    }

    /** Ends the connection and tells the portal. Harmless if it has ended already. */
    public void release(Connection connection, Reference reference) {
        transactions.run(() ->
                releaseConnection.byPerson(connection.id(), ReleaseReason.RELEASED_AT_SITE, reference));
        events.deliverNow(connection.id());
    }
}
