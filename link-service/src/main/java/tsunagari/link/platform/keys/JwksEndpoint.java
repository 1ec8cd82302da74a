package tsunagari.link.platform.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tsunagari.events.keys.SigningKeys;

/** Publishes the public keys, for the portal and the account service. */
@Path("/jwks")
@PermitAll
public class JwksEndpoint {

    private static final int MAX_AGE_SECONDS = 60;

    private final SigningKeys keys;

    /** @param keys the keys to publish */
    public JwksEndpoint(SigningKeys keys) {
        this.keys = keys;
    }

    /** The key set. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response jwks() {
        return published(keys);
    }

    static Response published(SigningKeys keys) {
        CacheControl cacheControl = new CacheControl();
        cacheControl.setMaxAge(MAX_AGE_SECONDS);
        return Response.ok(keys.publicSet()).cacheControl(cacheControl).build();
    }
}
