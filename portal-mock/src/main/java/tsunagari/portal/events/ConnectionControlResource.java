package tsunagari.portal.events;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.ControlledUsers;

/** Lets a test put connections in any state. */
@Path("/mock/connections/{user}/{site}")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConnectionControlResource {

    private final Connections connections;
    private final ControlledUsers users;
    private final ControlledConnections controlled;
    private final ControlJson json;

    public ConnectionControlResource(Connections connections, ControlledUsers users, ControlledConnections controlled,
            ControlJson json) {
        this.users = users;
        this.connections = connections;
        this.controlled = controlled;
        this.json = json;
    }

    /** What a connection shall be; id and generation are made up when they are left out. */
    public record Wanted(ConnectionState state, ConnectionId connectionId, Long generation) {
    }

    /** The connection of a persona (or typed subject) at a site. */
    @GET
    public Connection read(@PathParam("user") String user, @PathParam("site") String site) {
        Client client = users.client(site);
        return connections.find(client.id(), users.subject(client, user)).orElseThrow(
                () -> ControlRefusal.notFound("CONNECTION_UNKNOWN", "the portal knows no connection of this user and site"));
    }

    /** Puts the connection into a state, whatever it was. The site is not told. */
    @PUT
    public Connection put(@PathParam("user") String user, @PathParam("site") String site, String body) {
        Client client = users.client(site);
        Wanted wanted = json.read(body, Wanted.class);
        ConnectionState state = Optional.ofNullable(wanted.state())
                .orElseThrow(() -> ControlRefusal.badRequest("STATE_MISSING", "state must be there"));
        Connection connection = controlled.connection(client, users.subject(client, user),
                Optional.ofNullable(wanted.connectionId()), Optional.ofNullable(wanted.generation()), state);
        connections.force(connection);
        return connection;
    }

    /** Lets the portal forget the connection. The site is not told. */
    @DELETE
    public void delete(@PathParam("user") String user, @PathParam("site") String site) {
        Client client = users.client(site);
        connections.forget(client.id(), users.subject(client, user));
    }
}
