package tsunagari.portal.provider.client;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tsunagari.portal.platform.ClientConfig;
import tsunagari.portal.platform.PortalConfig;

/** The registered clients. */
@Startup
@ApplicationScoped
public class Clients {

    private final List<Client> inOrder;

    public Clients(PortalConfig config) {
        Map<String, ClientConfig> left = new TreeMap<>(config.clients());
        List<Client> ordered = new ArrayList<>();
        config.hubOrder().orElse(List.of()).forEach(id -> {
            ClientConfig client = left.remove(id);
            if (client == null) {
                throw new IllegalStateException("portal.hub-order names the client " + id + ", which is not configured");
            }
            ordered.add(new Client(new ClientId(id), client));
        });
        left.forEach((id, client) -> ordered.add(new Client(new ClientId(id), client)));
        this.inOrder = List.copyOf(ordered);
    }

    /** All clients in the hub's order. */
    public List<Client> all() {
        return inOrder;
    }

    /** The client of an id. */
    public Optional<Client> find(String id) {
        return inOrder.stream().filter(client -> client.id().value().equals(id)).findFirst();
    }
}
