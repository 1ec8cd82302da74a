package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The portal's clock: what it issues and what it checks follow it. */
public final class PortalClock {
    private final ControlApi api;

    PortalClock(ControlApi api) {
        this.api = api;
    }

    /** What time it is at the portal. */
    public Instant now() {
        return Instant.parse(api.get("/clock").get("now").asText());
    }

    /** How far it is ahead of the machine's clock; negative when behind. */
    public Duration offset() {
        return offset(api.get("/clock"));
    }

    /** Puts it forward from where it is; a negative duration puts it back. */
    public Duration forward(Duration by) {
        return ahead(offset().plus(by));
    }

    /** Puts it to this time; it goes on from there. */
    public Duration set(Instant time) {
        return forward(Duration.between(now(), time));
    }

    /** Puts it this far ahead of the machine's clock. */
    public Duration ahead(Duration offset) {
        return offset(api.put("/clock", Map.of("offset", offset.toString())));
    }

    /** Puts it back to the machine's time. */
    public void reset() {
        ahead(Duration.ZERO);
    }

    private static Duration offset(JsonNode clock) {
        return Duration.parse(clock.get("offset").asText());
    }
}
