package tsunagari.portal.provider.logout;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import tsunagari.portal.fault.token.TokenChanges;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.ControlledUsers;

/** Lets a test send any logout token. */
@Path("/mock/logout-tokens")
@ControlApi
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LogoutTokenControlResource {

    private final ControlledUsers controlled;
    private final LogoutTokenDelivery delivery;
    private final ControlJson json;

    public LogoutTokenControlResource(ControlledUsers controlled, LogoutTokenDelivery delivery, ControlJson json) {
        this.controlled = controlled;
        this.delivery = delivery;
        this.json = json;
    }

    /** A token to send about a user; {@link TokenChanges} says what the last four mean. */
    public record LogoutOrder(String client, String user, List<String> faults, Map<String, Object> header,
            Map<String, Object> claims, String token) {
    }

    /** The client's answer; 0 when none came. */
    public record Sent(int status) {
    }

    /** Sends a logout token. The portal's own sessions stay as they are. */
    @POST
    public Sent send(String body) {
        LogoutOrder order = json.read(body, LogoutOrder.class);
        Client client = controlled.client(order.client());
        UserId user = controlled.user(order.user());
        TokenChanges changes = TokenChanges.of(order.faults(), order.header(), order.claims(), order.token());
        return new Sent(delivery.tell(client, user, changes).join().status());
    }
}
