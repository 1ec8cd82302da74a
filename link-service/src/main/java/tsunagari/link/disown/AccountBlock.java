package tsunagari.link.disown;

import java.time.Instant;
import tsunagari.link.connection.ConnectionId;

/** That nobody may connect to an account. @param disowned the connection that its owner did not make */
public record AccountBlock(ConnectionId disowned, Instant until) {
}
