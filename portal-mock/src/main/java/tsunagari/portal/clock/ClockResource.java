package tsunagari.portal.clock;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.platform.Iso8601Duration;

/** Puts the portal's clock, so that a test need not wait until something has expired. */
@Path("/mock/clock")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ClockOffset offset;
    private final Clock clock;
    private final ControlJson json;

    public ClockResource(ClockOffset offset, Clock clock, ControlJson json) {
        this.offset = offset;
        this.clock = clock;
        this.json = json;
    }

    /** Where the clock shall be: an ISO 8601 duration from the machine's time. */
    public record Wanted(String offset) {
    }

    /** Where the clock is. */
    public record State(String offset, Instant now) {
    }

    /** The offset and the portal's time. */
    @GET
    public State read() {
        return new State(offset.get().toString(), clock.instant());
    }

    /** Puts the clock by an offset of at most ten years either way. */
    @PUT
    public State put(String body) {
        offset.put(parsed(json.read(body, Wanted.class).offset()));
        return read();
    }

    private static Duration parsed(String text) {
        return Optional.ofNullable(text).flatMap(Iso8601Duration::parse).filter(ClockOffset::allows)
                .orElseThrow(() -> ControlRefusal.badRequest("OFFSET_MALFORMED",
                        "offset must be an ISO 8601 duration of at most ten years either way, such as PT5M or -PT1H"));
    }
}
