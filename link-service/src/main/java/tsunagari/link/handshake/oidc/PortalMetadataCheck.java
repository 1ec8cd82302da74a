package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Sites;

/** Refuses a portal by what its metadata says (OpenID Connect Discovery 1.0, section 4.3; RFC 8414, section 3.3). */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
class PortalMetadataCheck implements OidcResponseFilter {

    private static final Logger LOG = Logger.getLogger(PortalMetadataCheck.class);
    private static final List<String> ENDPOINTS =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "pushed_authorization_request_endpoint",
                    "end_session_endpoint");

    private final Sites sites;
    private final boolean mockAccepted;

    PortalMetadataCheck(Sites sites, LinkConfig config) {
        this.sites = sites;
        this.mockAccepted = config.acceptMockPortal();
    }

    /** Why a portal is refused. */
    enum Rejection {
        /** The metadata is another issuer's. */
        ISSUER_MISMATCH,
        /** It does not do PKCE with S256 (RFC 7636, section 4.2). */
        PKCE_S256_MISSING,
        /** It takes no pushed authorization requests, and the site requires them (RFC 9126, section 5). */
        PAR_MISSING,
        /** It does not name itself in authorization responses, and the site requires it (RFC 9207, section 3). */
        ISS_PARAMETER_MISSING,
        /** An endpoint is not the issuer's own. */
        FOREIGN_ENDPOINT,
        /** It says that it is a mock, and none is accepted. */
        MOCK
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != 200) {
            return Uni.createFrom().voidItem();
        }
        PortalClient portal =
                sites.find(answer.requestProperties().getString(OidcUtils.TENANT_ID_ATTRIBUTE)).orElseThrow().portal();
        return rejection(portal, answer.responseBody().toJsonObject())
                .map(rejection -> {
                    LOG.errorf("portal.refused issuer=%s reason=%s", portal.issuer(), rejection);
                    return Uni.createFrom().<Void>failure(new IllegalStateException("portal refused: " + rejection));
                })
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Optional<Rejection> rejection(PortalClient portal, JsonObject metadata) {
        String issuer = portal.issuer();
        if (!issuer.equals(metadata.getString("issuer"))) {
            return Optional.of(Rejection.ISSUER_MISMATCH);
        }
        if (!metadata.getJsonArray("code_challenge_methods_supported", new JsonArray()).contains("S256")) {
            return Optional.of(Rejection.PKCE_S256_MISSING);
        }
        if (portal.par() == FeaturePolicy.REQUIRED && !metadata.containsKey("pushed_authorization_request_endpoint")) {
            return Optional.of(Rejection.PAR_MISSING);
        }
        if (portal.issParameter() == FeaturePolicy.REQUIRED
                && !metadata.getBoolean("authorization_response_iss_parameter_supported", false)) {
            return Optional.of(Rejection.ISS_PARAMETER_MISSING);
        }
        if (ENDPOINTS.stream().map(metadata::getString).filter(Objects::nonNull).anyMatch(it -> !sameOrigin(issuer, it))) {
            return Optional.of(Rejection.FOREIGN_ENDPOINT);
        }
        return metadata.getBoolean("tsunagari_mock", false) && !mockAccepted
                ? Optional.of(Rejection.MOCK)
                : Optional.empty();
    }

    private static boolean sameOrigin(String issuer, String endpoint) {
        URI expected = URI.create(issuer);
        URI actual = URI.create(endpoint);
        return expected.getScheme().equals(actual.getScheme()) && expected.getRawAuthority().equals(actual.getRawAuthority());
    }
}
