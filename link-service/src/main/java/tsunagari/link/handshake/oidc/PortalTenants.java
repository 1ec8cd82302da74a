package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CacheControl;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.builders.AuthenticationConfigBuilder;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.keys.SigningKeys;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * One quarkus-oidc tenant for each site, named by the site's id. The tenant of a request is the one that the routes
 * wrote into its context; without that quarkus-oidc would guess it from cookies.
 */
@ApplicationScoped
@Unremovable
@Startup
class PortalTenants implements TenantConfigResolver {

    /** Allowed difference between the portal's clock and ours, in seconds. */
    static final int CLOCK_SKEW = 30;

    private static final int ASSERTION_SECONDS = 60;
    private static final Duration TOKEN_AGE = Duration.ofMinutes(5);
    private static final Duration FORCED_REFRESH = Duration.ofSeconds(2);

    private final Map<String, OidcTenantConfig> tenants;

    PortalTenants(Sites sites, LinkConfig config, SigningKeys keys) {
        this.tenants = sites.all().stream().collect(Collectors.toUnmodifiableMap(site -> site.id().value(),
                site -> tenantOf(site, config, keys)));
    }

    /** The same instance every time: another one would make quarkus-oidc set the tenant up again. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        String tenant = request.get(OidcUtils.TENANT_ID_ATTRIBUTE);
        return tenant == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(tenants.get(tenant));
    }

    private static OidcTenantConfig tenantOf(Site site, LinkConfig config, SigningKeys keys) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(site.portal().issuer())
                .tenantId(site.id().value())
                .applicationType(ApplicationType.WEB_APP)
                .clientId(site.portal().clientId())
                .credentials().jwt()
                .key(keys.currentAsPem())
                .tokenKeyId(keys.current().id())
                .signatureAlgorithm("ES256")
                .audience(site.portal().issuer())
                .lifespan(ASSERTION_SECONDS)
                .end().end();
        return authentication(idToken(tenant, site.portal()), site, config).build();
    }

    private static OidcTenantConfigBuilder idToken(OidcTenantConfigBuilder tenant, PortalClient portal) {
        return tenant.token().issuer(portal.issuer())
                .signatureAlgorithm(SignatureAlgorithm.valueOf(portal.signatureAlgorithm()))
                .subjectRequired()
                .issuedAtRequired()
                .lifespanGrace(CLOCK_SKEW)
                .age(TOKEN_AGE)
                .forcedJwkRefreshInterval(FORCED_REFRESH)
                // With introspection allowed, a token that no key verifies is asked about and may be believed.
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
    }

    private static OidcTenantConfigBuilder authentication(OidcTenantConfigBuilder tenant, Site site, LinkConfig config) {
        AuthenticationConfigBuilder authentication = tenant.authentication()
                .redirectPath(site.page("callback").toString())
                .restorePathAfterRedirect()
                .cookiePath("/" + site.id())
                .cookieForceSecure(config.baseUrl().startsWith("https:"))
                .stateCookieAge(Handshake.LIFETIME)
                .stateSecret(config.stateSecret())
                .scopes(site.portal().scopes())
                .forwardParams(HandshakeQuery.FORWARDED)
                .pkceRequired()
                .nonceRequired()
                .userInfoRequired(false)
                .cacheControl(CacheControl.NO_STORE);
        return (site.portal().par() == FeaturePolicy.REQUIRED ? authentication.par() : authentication).end();
    }
}
