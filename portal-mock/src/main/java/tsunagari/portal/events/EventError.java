package tsunagari.portal.events;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Why an event was not taken, in the words of RFC 8935, section 2.4. */
public record EventError(int status, String err, String description) {

    static EventError invalidRequest(String description) {
        return new EventError(400, "invalid_request", description);
    }

    static EventError invalidKey(String description) {
        return new EventError(400, "invalid_key", description);
    }

    static EventError invalidIssuer(String description) {
        return new EventError(400, "invalid_issuer", description);
    }

    static EventError invalidAudience(String description) {
        return new EventError(400, "invalid_audience", description);
    }

    static EventError authenticationFailed(String description) {
        return new EventError(400, "authentication_failed", description);
    }

    /** The sender may try again. */
    static EventError keysUnavailable() {
        return new EventError(503, "authentication_failed", "the issuer's keys cannot be fetched now");
    }

    /** The sender may try again. */
    static EventError unavailable(String description) {
        return new EventError(503, "unavailable", description);
    }

    Response toResponse() {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("err", err, "description", description)).build();
    }
}
