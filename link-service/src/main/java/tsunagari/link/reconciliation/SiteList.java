package tsunagari.link.reconciliation;

import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.Connection;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

/** The site's own list of live connections, ordered by subject, byte by byte. Every method runs in the current transaction. */
public interface SiteList {

    /** Those with the portal's subjects after this one, in order: at most so many. */
    List<Connection> live(Site site, String after, int most);

    /** How many connections at the site comparisons have ended since. */
    long ended(SiteId site, Instant since);

    /** Whether something of the subject has changed since, or the portal has yet to be told of it. */
    boolean changing(SiteId site, PortalSubject subject, Instant since);
}
