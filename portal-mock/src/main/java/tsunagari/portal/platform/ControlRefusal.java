package tsunagari.portal.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The answer to an order at the control API that cannot be carried out: a code for programs and a sentence for people. */
public final class ControlRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private ControlRefusal(Response response) {
        super(response);
    }

    /** The refusal with a status, a code in upper case and a sentence. */
    public static ControlRefusal of(int status, String code, String message) {
        return new ControlRefusal(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", code, "message", message)).build());
    }
}
