package tsunagari.portal.fault;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Why the control API does not do what it was asked: a code for programs and a message for people. */
public record FaultRefusal(int status, String error, String message) {

    static FaultRefusal badRequest(String error, String message) {
        return new FaultRefusal(400, error, message);
    }

    static FaultRefusal notFound() {
        return new FaultRefusal(404, "FAULT_NOT_FOUND", "no fault with this id was armed, or it was cleared");
    }

    static FaultRefusal full() {
        return new FaultRefusal(409, "TOO_MANY_FAULTS", "at most " + Faults.LIMIT + " faults can be armed; clear some");
    }

    Response toResponse() {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", error, "message", message)).build();
    }
}
