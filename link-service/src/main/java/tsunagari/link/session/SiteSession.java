package tsunagari.link.session;

import java.time.Instant;
import tsunagari.link.connection.Connection;

/**
 * A person signed in at a site.
 *
 * @param connection the connection that they were signed in by
 * @param since when they signed in
 * @param lastUsed when it was last used, to about a minute
 */
public record SiteSession(Connection connection, SessionHandle handle, Instant since, Instant lastUsed) {
}
