package tsunagari.link.session;

import java.time.Instant;
import tsunagari.link.connection.Connection;

/**
 * A person signed in at a site.
 *
 * @param connection the connection that they were signed in by
 * @param since when they signed in
 */
public record SiteSession(Connection connection, Instant since) {
}
