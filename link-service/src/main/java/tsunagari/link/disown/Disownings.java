package tsunagari.link.disown;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;

/** The links by which connections can be disowned. Every method runs in the current transaction. */
public interface Disownings {

    /** Lets the connection be disowned until then; a link that is there already lasts longer. */
    void allow(DisownToken token, SiteId site, ConnectionId connection, Instant until);

    /** What the link allows at the site. */
    Optional<Disowning> find(SiteId site, DisownToken token);

    /** {@link #find}, locked until the end of the transaction. */
    Optional<Disowning> lock(SiteId site, DisownToken token);

    /** Notes that the link was used. */
    void use(DisownToken token, Instant at);
}
