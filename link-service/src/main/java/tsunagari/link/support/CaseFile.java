package tsunagari.link.support;

import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/** What is known of what people ask the support desk about. Every method runs in the current transaction. */
public interface CaseFile {

    /** What happened under a reference, oldest first. */
    List<Happening> under(Reference reference);

    /** What happened to a connection, oldest first: the latest so many. */
    List<Happening> of(ConnectionId connection, int most);

    /** The connection, if there is one of this id. */
    Optional<FoundConnection> find(ConnectionId connection);

    /** The subject's connections at the site, latest first: at most so many. */
    List<FoundConnection> find(SiteId site, PortalSubject subject, int most);

    /** The account's connections at the site, latest first: at most so many. */
    List<FoundConnection> find(SiteId site, AccountId account, int most);
}
