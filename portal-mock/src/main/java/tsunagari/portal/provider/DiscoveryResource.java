package tsunagari.portal.provider;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tsunagari.portal.platform.PortalUrls;

/** Discovery (OpenID Connect Discovery 1.0, RFC 8414) and keys. Everything that is advertised is enforced. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    private static final String CACHE = "public, max-age=60";

    private final PortalUrls urls;
    private final SigningKeys keys;

    public DiscoveryResource(PortalUrls urls, SigningKeys keys) {
        this.urls = urls;
        this.keys = keys;
    }

    /** The provider's metadata. */
    @GET
    @Path(".well-known/openid-configuration")
    public Response configuration() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", urls.issuer());
        metadata.put("tsunagari_mock", true);
        metadata.putAll(endpoints());
        metadata.putAll(abilities());
        return Response.ok(metadata).header("Cache-Control", CACHE).build();
    }

    /** The public keys (RFC 7517). */
    @GET
    @Path("jwks")
    public Response jwks() {
        return Response.ok(keys.published()).header("Cache-Control", CACHE).build();
    }

    private Map<String, Object> endpoints() {
        return Map.of(
                "pushed_authorization_request_endpoint", urls.at("/par"),
                "authorization_endpoint", urls.at("/authorize"),
                "token_endpoint", urls.at("/token"),
                "userinfo_endpoint", urls.at("/userinfo"),
                "jwks_uri", urls.at("/jwks"),
                "end_session_endpoint", urls.at("/end-session"));
    }

    private Map<String, Object> abilities() {
        List<String> es256 = List.of("ES256");
        Map<String, Object> abilities = new LinkedHashMap<>();
        abilities.put("require_pushed_authorization_requests", true);
        abilities.put("authorization_response_iss_parameter_supported", true);
        abilities.put("response_types_supported", List.of("code"));
        abilities.put("response_modes_supported", List.of("query"));
        abilities.put("grant_types_supported", List.of("authorization_code"));
        abilities.put("code_challenge_methods_supported", List.of("S256"));
        abilities.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        abilities.put("token_endpoint_auth_signing_alg_values_supported", es256);
        abilities.put("id_token_signing_alg_values_supported", es256);
        abilities.put("subject_types_supported", List.of("pairwise"));
        abilities.put("scopes_supported", List.of("openid", "profile"));
        abilities.put("claims_supported", List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "acr", "name"));
        abilities.put("acr_values_supported", List.of(Tokens.ACR));
        abilities.put("prompt_values_supported", List.of("none", "login", "select_account"));
        abilities.put("claims_parameter_supported", false);
        abilities.put("request_parameter_supported", false);
        abilities.put("request_uri_parameter_supported", false);
        abilities.put("backchannel_logout_supported", true);
        abilities.put("backchannel_logout_session_supported", false);
        return abilities;
    }
}
