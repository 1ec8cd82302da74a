package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.provider.Client;
import tsunagari.portal.provider.Clients;
import tsunagari.portal.provider.PairwiseSubject;
import tsunagari.portal.provider.PairwiseSubjects;

/** Finds what the orders of the control API are about. */
@ApplicationScoped
public class ControlledConnections {

    private final Connections connections;
    private final Clients clients;
    private final PairwiseSubjects subjects;
    private final Clock clock;

    public ControlledConnections(Connections connections, Clients clients, PairwiseSubjects subjects, Clock clock) {
        this.connections = connections;
        this.clients = clients;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The client of a site id, or the refusal. */
    Client client(String id) {
        return Optional.ofNullable(id).flatMap(clients::find)
                .orElseThrow(() -> ControlRefusal.of(404, "CLIENT_UNKNOWN", "there is no client of this id"));
    }

    /** How the client knows a persona or typed subject, or the refusal. */
    PairwiseSubject subject(Client client, String user) {
        return subjects.of(client.id(), UserId.parse(user)
                .orElseThrow(() -> ControlRefusal.of(404, "USER_UNKNOWN", "this is no persona and no subject")));
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
