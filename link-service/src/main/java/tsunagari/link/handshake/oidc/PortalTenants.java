package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.keys.ClientKeys;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * One quarkus-oidc tenant for each site, named by the site's id. The tenant of a request is the one that the routes
 * wrote into its context; without that quarkus-oidc would guess it from cookies. A tenant is made anew when the portal's
 * metadata or this service's key have changed.
 */
@ApplicationScoped
@Unremovable
class PortalTenants implements TenantConfigResolver {

    /** Makes quarkus-oidc take a new configuration with its endpoints and key, and not in name alone. */
    private static final String REPLACE = "replace-tenant-configuration-context";

    private final Map<String, Made> tenants = new ConcurrentHashMap<>();
    private final Sites sites;
    private final Portals portals;
    private final ClientKeys keys;
    private final TenantSettings settings;

    PortalTenants(Sites sites, Portals portals, ClientKeys keys, LinkConfig config) {
        this.sites = sites;
        this.portals = portals;
        this.keys = keys;
        this.settings = new TenantSettings(config.stateSecret(), config.baseUrl().startsWith("https:"),
                config.portalConnections());
    }

    private record Made(PortalMetadata metadata, String keyId, OidcTenantConfig tenant) {

        boolean isOf(PortalMetadata otherMetadata, String otherKeyId) {
            return metadata.equals(otherMetadata) && keyId.equals(otherKeyId);
        }
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        String tenant = request.get(OidcUtils.TENANT_ID_ATTRIBUTE);
        if (tenant == null) {
            return Uni.createFrom().nullItem();
        }
        Site site = sites.find(tenant).orElseThrow();
        return EventLoop.backTo(request, () -> portals.metadata(site))
                .map(metadata -> tenantOf(site, metadata))
                .invoke(() -> request.put(REPLACE, "true"));
    }

    /** The same instance as long as nothing has changed: another one makes quarkus-oidc set the tenant up again. */
    private OidcTenantConfig tenantOf(Site site, PortalMetadata metadata) {
        SigningKeys signing = keys.of(site.id());
        String keyId = signing.current().id();
        return tenants.compute(site.id().value(), (id, made) -> made != null && made.isOf(metadata, keyId)
                ? made
                : new Made(metadata, keyId, settings.tenantOf(site, metadata, signing))).tenant();
    }
}
