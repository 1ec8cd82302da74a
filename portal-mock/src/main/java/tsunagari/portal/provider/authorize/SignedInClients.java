package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.provider.client.ClientId;

/** Which clients a portal session has signed its user in to: they are told when it ends. */
@ApplicationScoped
public class SignedInClients {

    private static final int LIMIT = 20_000;

    private final ExpiringEntries<Set<ClientId>> clients;

    public SignedInClients(PortalConfig config, Clock clock) {
        this.clients = new ExpiringEntries<>(clock, config.sessionLifetime(), LIMIT);
    }

    /** Notes that a code was issued to a client within a session. */
    public synchronized void note(PortalSession session, ClientId client) {
        Set<ClientId> known = new LinkedHashSet<>(clients.find(session.key()).orElse(Set.of()));
        known.add(client);
        clients.put(session.key(), known);
    }

    /** Hands the clients of a session that has ended to the one that follows it. */
    public synchronized void carryOver(PortalSession ended, PortalSession following) {
        take(ended).forEach(client -> note(following, client));
    }

    /** The clients of a session that ends now. */
    public synchronized Set<ClientId> take(PortalSession session) {
        return clients.take(session.key()).orElse(Set.of());
    }

    void forget(@Observes PortalReset reset) {
        clients.clear();
    }
}
