package tsunagari.portal.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;

/** Lets a test send any logout token. */
@Path("/mock/logout-tokens")
@ControlApi
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LogoutTokenControlResource {

    private final Clients clients;
    private final LogoutTokenDelivery delivery;
    private final ControlJson json;

    public LogoutTokenControlResource(Clients clients, LogoutTokenDelivery delivery, ControlJson json) {
        this.clients = clients;
        this.delivery = delivery;
        this.json = json;
    }

    /** A token to send about a user; {@code claims} replace those of a well-formed token, null removes. */
    public record LogoutOrder(String client, String user, Map<String, Object> claims) {
    }

    /** The client's answer; 0 when none came. */
    public record Sent(int status) {
    }

    /** Sends a logout token. The portal's own sessions stay as they are. */
    @POST
    public Sent send(String body) {
        LogoutOrder order = json.read(body, LogoutOrder.class);
        Client client = Optional.ofNullable(order.client()).flatMap(clients::find).orElseThrow(NotFoundException::new);
        UserId user = UserId.parse(order.user()).orElseThrow(NotFoundException::new);
        Map<String, Object> claims = Optional.ofNullable(order.claims()).orElse(Map.of());
        return new Sent(delivery.tell(client, user, claims).join().status());
    }
}
