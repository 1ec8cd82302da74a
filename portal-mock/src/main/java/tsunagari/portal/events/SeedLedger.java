package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** The connections that the portal starts with. */
@ApplicationScoped
public class SeedLedger {

    private final PortalConfig config;
    private final Clients clients;
    private final PairwiseSubjects subjects;

    public SeedLedger(PortalConfig config, Clients clients, PairwiseSubjects subjects) {
        this.config = config;
        this.clients = clients;
        this.subjects = subjects;
    }

    /** The configured seed. */
    public Ledger ledger() {
        return new Ledger(config.seed().connections().stream().map(this::connection).toList(), List.of(), List.of());
    }

    private Connection connection(PortalConfig.SeedConnection seed) {
        Client client = clients.find(seed.site()).orElseThrow(() -> new IllegalStateException(
                "portal.seed.connections names the site " + seed.site() + ", which is not configured"));
        return new Connection(client.id(), subjects.of(client.id(), new UserId(seed.user())),
                new ConnectionId(seed.connectionId()), seed.generation(), ConnectionState.valueOf(seed.state()),
                Instant.ofEpochSecond(seed.generation()));
    }
}
