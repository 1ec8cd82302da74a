package tsunagari.portal.fault.answer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import tsunagari.portal.fault.token.AttackerCertificate;
import tsunagari.portal.fault.token.FalseKeys;
import tsunagari.portal.platform.ControlApi;

/**
 * Where faults lead those who follow: no relying party has any business here, and the journal has every visit. It hands
 * out what an attacker would, so that whoever trusts it is seen to sign somebody in.
 */
@Path("/mock/sink")
@ControlApi
public class SinkResource {

    private final FalseKeys keys;
    private final AttackerCertificate certificate;

    public SinkResource(FalseKeys keys, AttackerCertificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** The attacker's keys, to which {@code jku} points (RFC 7515, section 4.1.2). */
    @GET
    @Path("/jku")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> keys() {
        return Map.of("keys", List.of(FalseKeys.published(keys.attackers("ES256")),
                FalseKeys.published(keys.attackers("RS256"))));
    }

    /** The attacker's certificate, to which {@code x5u} points (RFC 7515, section 4.1.5). */
    @GET
    @Path("/x5u")
    @Produces("application/pem-certificate-chain")
    public Response certificate(@QueryParam("alg") @DefaultValue("ES256") String algorithm) {
        boolean known = List.of("ES256", "RS256").contains(algorithm);
        return known ? Response.ok(certificate.of(keys.attackers(algorithm).getPublicKey())).build()
                : Response.status(404).build();
    }

    /** An address to which an endpoint redirected. */
    @GET
    @Path("/{endpoint}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> followed(@PathParam("endpoint") String endpoint) {
        return Map.of();
    }

    /** The same with a body, which is not looked at. */
    @POST
    @Path("/{endpoint}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> sent(@PathParam("endpoint") String endpoint) {
        return Map.of();
    }
}
