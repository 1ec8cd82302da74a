package tsunagari.portal.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Control of the portal as a whole. */
@Path("/mock")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

    private final Event<PortalReset> resets;
    private final List<StateView> views;

    public ControlResource(Event<PortalReset> resets, @All List<StateView> views) {
        this.resets = resets;
        this.views = views;
    }

    /** Brings the portal back to its seed: connections, sessions, journal. Keys and salt stay. */
    @POST
    @Path("/reset")
    public void reset() {
        resets.fire(new PortalReset());
    }

    /** What the portal knows. */
    @GET
    @Path("/state")
    public Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        views.forEach(view -> state.put(view.name(), view.view()));
        return state;
    }
}
