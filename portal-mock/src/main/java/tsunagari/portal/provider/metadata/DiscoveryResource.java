package tsunagari.portal.provider.metadata;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tsunagari.portal.provider.keys.SigningKeys;

/** Discovery (OpenID Connect Discovery 1.0, RFC 8414) and keys. Everything that is advertised is enforced. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    private static final String CACHE = "public, max-age=60";

    private final SigningKeys keys;
    private final ProviderMetadata metadata;

    public DiscoveryResource(SigningKeys keys, ProviderMetadata metadata) {
        this.metadata = metadata;
        this.keys = keys;
    }

    /** The provider's metadata. */
    @GET
    @Path(".well-known/openid-configuration")
    public Response configuration() {
        return Response.ok(metadata.all()).header("Cache-Control", CACHE).build();
    }

    /** The public keys (RFC 7517). */
    @GET
    @Path("jwks")
    public Response jwks() {
        return Response.ok(keys.published()).header("Cache-Control", CACHE).build();
    }
}
