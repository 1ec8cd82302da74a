package tsunagari.link.platform.demonstration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.AlreadyConnected;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** Records the connections that a demonstration begins with, once: what became of them later stands. */
@ApplicationScoped
class SeedConnections {

    private final Sites sites;
    private final Connections connections;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random;

    SeedConnections(Sites sites, Connections connections, Transactions transactions, Clock clock, SecureRandom random) {
        this.sites = sites;
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /** A command that listens nowhere records nothing either. */
    void seed(@Observes StartupEvent start, LinkConfig config, VertxHttpConfig http) {
        List<LinkConfig.SeedConnection> seeds = config.demonstration().connections().orElse(List.of());
        seeds.forEach(this::siteOf);
        if (http.hostEnabled()) {
            seeds.forEach(this::seedOnce);
        }
    }

    private Site siteOf(LinkConfig.SeedConnection seed) {
        return sites.find(seed.site()).orElseThrow(() -> new IllegalStateException(
                "tsunagari.link.demonstration.connections: no site is configured as " + seed.site()));
    }

    private void seedOnce(LinkConfig.SeedConnection seed) {
        Site site = siteOf(seed);
        try {
            transactions.run(() -> {
                if (connections.find(ConnectionId.of(seed.id())).isEmpty()) {
                    add(site, seed);
                }
            });
        } catch (AlreadyConnected seededByAnotherReplica) {
            return;
        }
    }

    private void add(Site site, LinkConfig.SeedConnection seed) {
        Instant now = clock.instant();
        PortalSubject subject = new PortalSubject(site.portal().issuer(), seed.subject());
        connections.generationSeen(site.id(), subject, seed.generation());
        connections.add(
                new Connection(ConnectionId.of(seed.id()), site.id(), subject, new AccountId(seed.accountId()),
                        seed.generation(), ConnectionState.ACTIVE, now, Optional.of(now)),
                new HistoryEntry(HistoryEntry.Transition.ESTABLISHED, HistoryEntry.Actor.PERSON, now,
                        Reference.random(random), Optional.empty()));
    }
}
