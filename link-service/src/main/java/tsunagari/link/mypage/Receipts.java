package tsunagari.link.mypage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** What people are shown of the end of their own connection, whose id only they have been given. */
@ApplicationScoped
public class Receipts {

    private final Transactions transactions;
    private final Connections connections;

    Receipts(Transactions transactions, Connections connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    /** That a connection has ended. */
    public record Receipt(Instant at, Reference reference) {
    }

    /** The receipt of a connection of this site that ended for this reason; empty if none did. */
    public Optional<Receipt> of(SiteId site, ConnectionId id, ReleaseReason reason) {
        return transactions.run(() -> connections.find(id).filter(it -> it.site().equals(site))
                .flatMap(it -> connections.history(id).stream()
                        .filter(entry -> entry.reason().filter(reason::equals).isPresent()).findFirst())
                .map(entry -> new Receipt(entry.at(), entry.reference())));
    }
}
