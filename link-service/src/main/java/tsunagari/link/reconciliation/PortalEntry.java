package tsunagari.link.reconciliation;

import java.time.Instant;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;

/**
 * What the portal believes of one subject: its newest connection, ended or not.
 *
 * @param since when the portal learnt of this state
 */
public record PortalEntry(PortalSubject subject, ConnectionState state, ConnectionId connection, long generation,
        Instant since) {

    boolean live() {
        return state.live();
    }
}
