package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.portal.provider.Client;
import tsunagari.portal.provider.PairwiseSubject;

/** Makes the connections that the orders of the control API are about. */
@ApplicationScoped
public class ControlledConnections {

    private final Connections connections;
    private final Clock clock;

    public ControlledConnections(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** The connection of a user and site in a state; id and generation are the known ones, or made up. */
    Connection connection(Client client, PairwiseSubject subject, Optional<ConnectionId> id, Optional<Long> generation,
            ConnectionState state) {
        Instant now = clock.instant();
        Optional<Connection> known = connections.find(client.id(), subject);
        return new Connection(client.id(), subject,
                id.or(() -> known.map(Connection::id))
                        .orElseGet(() -> new ConnectionId(UUID.randomUUID().toString())),
                generation.or(() -> known.map(Connection::generation)).orElse(now.getEpochSecond()), state, now);
    }
}
