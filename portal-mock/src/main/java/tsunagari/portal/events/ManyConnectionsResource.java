package tsunagari.portal.events;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.ControlledUsers;

/** Lets a test give the portal as many connections as a real one has. */
@Path("/mock/connections/bulk")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ManyConnectionsResource {

    private static final int MOST = 2_000_000;

    private final Connections connections;
    private final ControlledUsers users;
    private final ControlledConnections controlled;
    private final ControlJson json;

    public ManyConnectionsResource(Connections connections, ControlledUsers users, ControlledConnections controlled,
            ControlJson json) {
        this.connections = connections;
        this.users = users;
        this.controlled = controlled;
        this.json = json;
    }

    /** Connections of the users {@code prefix}1 to {@code prefix}count; ACTIVE unless another state is wanted. */
    public record Wanted(String client, Integer count, String prefix, ConnectionState state) {
    }

    /** How many connections the portal knows now. */
    public record Filled(int connectionCount) {
    }

    /** Puts all the connections in one step, over those that the users had. The site is not told. */
    @POST
    public Filled fill(String body) {
        Wanted wanted = json.read(body, Wanted.class);
        Client client = users.client(wanted.client());
        int count = Optional.ofNullable(wanted.count()).filter(given -> given >= 1 && given <= MOST).orElseThrow(
                () -> ControlRefusal.badRequest("COUNT_INVALID", "count must be a whole number from 1 to " + MOST));
        String prefix = Optional.ofNullable(wanted.prefix()).orElse("");
        users.user(prefix + count);
        connections.forceAll(client.id(), controlled.many(client, prefix, count,
                Optional.ofNullable(wanted.state()).orElse(ConnectionState.ACTIVE)));
        return new Filled(connections.count());
    }
}
