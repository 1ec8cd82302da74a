package tsunagari.portal.provider.protocol;

import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The refusal of a request for a protected resource (RFC 6750, section 3; RFC 9449, section 7.1).
 *
 * @param scheme {@code Bearer} or {@code DPoP}: that of the request; empty when it had none
 * @param error the error code; empty when there was no token, because then nothing went wrong yet
 */
public record BearerError(int status, String scheme, String error) {

    /** There was no token. */
    public static BearerError noToken() {
        return new BearerError(401, "", "");
    }

    /** The token of a request by this scheme is not good. */
    public static BearerError invalidToken(String scheme) {
        return new BearerError(401, scheme, "invalid_token");
    }

    /** The request has more than one token. */
    public static BearerError invalidRequest() {
        return new BearerError(400, "Bearer", "invalid_request");
    }

    /** A DPoP proof was not good. */
    public static BearerError of(OAuthError error) {
        return new BearerError(401, "DPoP", error.error());
    }

    /** The answer; {@code algorithms} are those of DPoP proofs, none where the profile has no DPoP. */
    public Response toResponse(List<String> algorithms) {
        Response.ResponseBuilder response = Response.status(status).header("Cache-Control", "no-store");
        String code = error.isEmpty() ? "" : " error=\"" + error + "\"";
        String dpop = "DPoP algs=\"" + String.join(" ", algorithms) + "\"";
        if (scheme.equals("DPoP") || scheme.isEmpty() && !algorithms.isEmpty()) {
            response.header("WWW-Authenticate", error.isEmpty() ? dpop : dpop + "," + code);
        }
        return scheme.equals("DPoP") ? response.build() : response.header("WWW-Authenticate", "Bearer" + code).build();
    }
}
