package tsunagari.portal.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The answer to an order at the control API that cannot be carried out: a code for programs and a sentence for people. */
public final class ControlRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private final String code;

    private ControlRefusal(int status, String code, String message) {
        super(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", code, "message", message)).build());
        this.code = code;
    }

    /** The refusal with a status, a code in upper case and a sentence. */
    public static ControlRefusal of(int status, String code, String message) {
        return new ControlRefusal(status, code, message);
    }

    /** The refusal of an order that is not sound: 400. */
    public static ControlRefusal badRequest(String code, String message) {
        return of(400, code, message);
    }

    /** The refusal of an order about what the portal does not know: 404. */
    public static ControlRefusal notFound(String code, String message) {
        return of(404, code, message);
    }

    /** The code. */
    public String code() {
        return code;
    }
}
