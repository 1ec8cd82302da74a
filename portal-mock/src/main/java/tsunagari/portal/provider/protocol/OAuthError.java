package tsunagari.portal.provider.protocol;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An error in the words of RFC 6749, section 5.2. {@code description} is for the developer of the client. */
public record OAuthError(int status, String error, String description) {

    /** The request is malformed. */
    public static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    /** The client could not be authenticated. */
    public static OAuthError invalidClient(String description) {
        return new OAuthError(401, "invalid_client", description);
    }

    /** The code is not good for this request. */
    public static OAuthError invalidGrant(String description) {
        return new OAuthError(400, "invalid_grant", description);
    }

    /** The JSON answer, never cached. */
    public Response toResponse() {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store")
                .header("Pragma", "no-cache").entity(Map.of("error", error, "error_description", description)).build();
    }
}
