package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.portal.PortalEvents;

/** Lets the database have the last word on who is connected to whom. */
@ApplicationScoped
class Agreement {

    private static final int ATTEMPTS = 3;

    private final PortalEvents events;

    Agreement(PortalEvents events) {
        this.events = events;
    }

    /**
     * Runs a whole transaction that may connect somebody, again when the database objects: what is there is read again
     * then. The portal is told of the connection after the commit.
     */
    ConnectOutcome reach(Supplier<ConnectOutcome> transaction) {
        for (int attempt = 1;; attempt++) {
            try {
                ConnectOutcome outcome = transaction.get();
                if (outcome instanceof Connected connected) {
                    events.deliverNow(connected.connection().id());
                }
                return outcome;
            } catch (AlreadyConnected e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
