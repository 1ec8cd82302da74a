package tsunagari.portal.events;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.provider.Client;
import tsunagari.portal.provider.Clients;
import tsunagari.portal.provider.PairwiseSubject;
import tsunagari.portal.provider.PairwiseSubjects;

/** Lets a test put connections in any state and send any release event. */
@Path("/mock")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventControlResource {

    private final Connections connections;
    private final Clients clients;
    private final PairwiseSubjects subjects;
    private final ReleaseRequests requests;
    private final OutboundCalls calls;
    private final Clock clock;

    public EventControlResource(Connections connections, Clients clients, PairwiseSubjects subjects,
            ReleaseRequests requests, OutboundCalls calls, Clock clock) {
        this.connections = connections;
        this.clients = clients;
        this.subjects = subjects;
        this.requests = requests;
        this.calls = calls;
        this.clock = clock;
    }

    /** What a connection shall be; id and generation are made up when they are left out. */
    public record Wanted(ConnectionState state, ConnectionId connectionId, Long generation) {
    }

    /** An event to send about a user's connection; {@code claims} replace those of a well-formed token, null removes. */
    public record EventOrder(String client, String user, ConnectionId connectionId, Long generation,
            Map<String, Object> claims) {
    }

    /** The site's answer; 0 when none came. */
    public record Sent(int status) {
    }

    /** The connection of a persona (or typed subject) at a site. */
    @GET
    @Path("/connections/{user}/{site}")
    public Connection read(@PathParam("user") String user, @PathParam("site") String site) {
        Client client = client(site);
        return connections.find(client.id(), subject(client, user)).orElseThrow(NotFoundException::new);
    }

    /** Puts the connection into a state, whatever it was. The site is not told. */
    @PUT
    @Path("/connections/{user}/{site}")
    public Connection put(@PathParam("user") String user, @PathParam("site") String site, Wanted wanted) {
        Client client = client(site);
        Connection connection = connection(client, subject(client, user), Optional.ofNullable(wanted.connectionId()),
                Optional.ofNullable(wanted.generation()), wanted.state());
        connections.force(connection);
        return connection;
    }

    /** Lets the portal forget the connection. The site is not told. */
    @DELETE
    @Path("/connections/{user}/{site}")
    public void delete(@PathParam("user") String user, @PathParam("site") String site) {
        Client client = client(site);
        connections.forget(client.id(), subject(client, user));
    }

    /** Sends a release event once. The portal's own record stays as it is. */
    @POST
    @Path("/events")
    public Sent send(EventOrder order) {
        Client client = client(order.client());
        Connection released = connection(client, subject(client, order.user()),
                Optional.ofNullable(order.connectionId()), Optional.ofNullable(order.generation()),
                ConnectionState.RELEASED);
        Map<String, Object> claims = Optional.ofNullable(order.claims()).orElse(Map.of());
        ReleaseNotice notice = ReleaseNotice.of(released, clock.instant());
        return new Sent(calls.send(client.id().value(), requests.of(notice, claims), "connection-released").status());
    }

    private Connection connection(Client client, PairwiseSubject subject, Optional<ConnectionId> id,
            Optional<Long> generation, ConnectionState state) {
        Instant now = clock.instant();
        Optional<Connection> known = connections.find(client.id(), subject);
        return new Connection(client.id(), subject,
                id.or(() -> known.map(Connection::id))
                        .orElseGet(() -> new ConnectionId(UUID.randomUUID().toString())),
                generation.or(() -> known.map(Connection::generation)).orElse(now.getEpochSecond()), state, now);
    }

    private PairwiseSubject subject(Client client, String user) {
        return subjects.of(client.id(), UserId.parse(user).orElseThrow(NotFoundException::new));
    }

    private Client client(String id) {
        return Optional.ofNullable(id).flatMap(clients::find).orElseThrow(NotFoundException::new);
    }
}
