package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;

/**
 * Which generations another party can have. Both sides begin with the time in seconds and count up from there; one of the
 * far future would outlast every later connection of its subject.
 */
@ApplicationScoped
public class Generations {

    private static final Duration AHEAD = Duration.ofDays(1);

    private final Connections connections;
    private final Transactions transactions;
    private final Clock clock;

    /** Made by the container. */
    public Generations(Connections connections, Transactions transactions, Clock clock) {
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether a generation that another party names is none of the far future: it is at most a day ahead, or no later than
     * that of a connection that the subject has or had here, which it was told of.
     */
    public boolean credible(SiteId site, PortalSubject subject, long generation) {
        return generation >= 0 && (generation <= clock.instant().plus(AHEAD).getEpochSecond()
                || transactions.run(() -> connections.findLatest(site, subject))
                        .filter(own -> generation <= own.generation()).isPresent());
    }
}
