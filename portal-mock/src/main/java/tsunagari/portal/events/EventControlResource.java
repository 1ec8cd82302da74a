package tsunagari.portal.events;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.fault.token.TokenChanges;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.ControlledUsers;

/** Lets a test send any release event. */
@Path("/mock/events")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventControlResource {

    private final ControlledUsers users;
    private final ControlledConnections controlled;
    private final ReleaseRequests requests;
    private final OutboundCalls calls;
    private final Clock clock;
    private final ControlJson json;

    public EventControlResource(ControlledUsers users, ControlledConnections controlled, ReleaseRequests requests,
            OutboundCalls calls, Clock clock, ControlJson json) {
        this.users = users;
        this.controlled = controlled;
        this.requests = requests;
        this.calls = calls;
        this.clock = clock;
        this.json = json;
    }

    /** An event to send about a user's connection; {@link TokenChanges} says what the last four mean. */
    public record EventOrder(String client, String user, ConnectionId connectionId, Long generation,
            List<String> faults, Map<String, Object> header, Map<String, Object> claims, String token) {
    }

    /** The site's answer; 0 when none came. */
    public record Sent(int status) {
    }

    /** Sends a release event once. The portal's own record stays as it is. */
    @POST
    public Sent send(String body) {
        EventOrder order = json.read(body, EventOrder.class);
        Client client = users.client(order.client());
        Connection released = controlled.connection(client, users.subject(client, order.user()),
                Optional.ofNullable(order.connectionId()), Optional.ofNullable(order.generation()),
                ConnectionState.RELEASED);
        TokenChanges changes = TokenChanges.of(order.faults(), order.header(), order.claims(), order.token());
        ReleaseNotice notice = ReleaseNotice.of(released, clock.instant());
        return new Sent(calls.send(client.id().value(), requests.of(notice, changes), "connection-released").status());
    }
}
