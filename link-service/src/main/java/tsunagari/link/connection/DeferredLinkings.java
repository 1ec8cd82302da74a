package tsunagari.link.connection;

import java.time.Instant;
import java.util.Optional;

/** The connections that wait for the site's back office. Every method runs in the current transaction. */
public interface DeferredLinkings {

    /** The connection waits, at most until then, and the account service is to be told of it now. */
    void begin(ConnectionId connection, Instant until, Instant now);

    /** Until when the connection waits; empty if it does not. */
    Optional<Instant> until(ConnectionId connection);

    /** The connection waits no more. Harmless if it did not. */
    void end(ConnectionId connection);
}
