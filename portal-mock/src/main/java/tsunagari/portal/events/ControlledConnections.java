package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.PairwiseSubject;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** Makes the connections that the orders of the control API are about. */
@ApplicationScoped
public class ControlledConnections {

    private final Connections connections;
    private final PairwiseSubjects subjects;
    private final Clock clock;

    public ControlledConnections(Connections connections, PairwiseSubjects subjects, Clock clock) {
        this.connections = connections;
        this.subjects = subjects;
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

    /** The connections of the users whose names are the prefix and a number from 1 on; the ids are made of the names. */
    List<Connection> many(Client client, String prefix, int count, ConnectionState state) {
        Instant now = clock.instant();
        return IntStream.rangeClosed(1, count).mapToObj(number -> new UserId(prefix + number))
                .map(user -> new Connection(client.id(), subjects.of(client.id(), user), idOf(client, user),
                        now.getEpochSecond(), state, now))
                .toList();
    }

    private static ConnectionId idOf(Client client, UserId user) {
        String name = client.id() + "|" + user.value();
        return new ConnectionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
