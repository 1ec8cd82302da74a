package tsunagari.link.platform.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.web.SiteParam;

/** Publishes the public keys that one site's client is known by ({@code jwks_uri}, Dynamic Registration 1.0, section 2). */
@Path("/{site}/jwks")
@PermitAll
public class SiteJwksEndpoint {

    private final SiteParam site;
    private final ClientKeys keys;

    SiteJwksEndpoint(SiteParam site, ClientKeys keys) {
        this.site = site;
        this.keys = keys;
    }

    /** The key set. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response jwks() {
        return JwksEndpoint.published(keys.of(site.get().id()));
    }
}
