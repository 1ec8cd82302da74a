package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.platform.PortalConfig;

/** Public keys of the clients, fetched from their {@code jwks_uri} and kept for a while. */
@ApplicationScoped
public class ClientKeys {

    private final OutboundCalls calls;
    private final Clock clock;
    private final PortalConfig.Limits limits;
    private final Map<URI, PublishedKeys> published = new ConcurrentHashMap<>();

    public ClientKeys(OutboundCalls calls, Clock clock, PortalConfig config) {
        this.calls = calls;
        this.clock = clock;
        this.limits = config.limits();
    }

    /** Looks for the client's key of this id; an unknown id is a reason to fetch, but not more often than configured. */
    public KeyLookup find(Client client, String kid) {
        URI uri = client.registered().jwksUri();
        return published.computeIfAbsent(uri, PublishedKeys::new)
                .find(kid, clock.instant(), limits, () -> fetch(client, uri));
    }

    private OutboundCalls.Answer fetch(Client client, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "application/json").GET().build();
        return calls.send(client.id().value(), request, "jwks");
    }
}
