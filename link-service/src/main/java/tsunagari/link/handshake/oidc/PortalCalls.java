package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.client.impl.WebClientInternal;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Sites;

/**
 * Bounds every request of quarkus-oidc to a portal in time and size, which it does not do itself, lets no redirect be
 * followed, and writes a client secret into the header as the specification wants it.
 */
@ApplicationScoped
@Unremovable
class PortalCalls implements OidcRequestFilter {

    private static final Duration LONGEST_TO_HEAD = Duration.ofSeconds(3);
    private static final Duration LONGEST_BODY = Duration.ofSeconds(2);
    private static final int LARGEST = 64 * 1024;

    private final Sites sites;
    private final TenantConfigBean tenants;
    private final HangingUp hangingUp;

    PortalCalls(Sites sites, TenantConfigBean tenants, Vertx vertx) {
        this.sites = sites;
        this.tenants = tenants;
        this.hangingUp = new HangingUp(vertx, LONGEST_BODY);
    }

    /** A call could not be bounded, and was not made: there is no tenant while another request makes it anew. */
    static final class Unbounded extends VertxException {

        private static final long serialVersionUID = 1L;

        Unbounded() {
            // quarkus-oidc passes only the cause of a failure on.
            super("no call is made", new IllegalStateException("the tenant is being replaced"));
        }
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        HttpRequest<Buffer> request = call.request();
        request.timeout(LONGEST_TO_HEAD.toMillis()).followRedirects(false);
        // This changes the request itself, and not a copy of it.
        request.getDelegate().as(new BoundedBody(LARGEST));
        String tenant = call.contextProperties().getString(OidcUtils.TENANT_ID_ATTRIBUTE);
        TenantConfigContext known = tenants.getDynamicTenant(tenant);
        if (known == null) {
            return Uni.createFrom().failure(new Unbounded());
        }
        hangingUp.on((WebClientInternal) known.getOidcProviderClient().getWebClient().getDelegate());
        PortalClient portal = sites.find(tenant).orElseThrow().portal();
        credentials(portal).ifPresent(value -> request.putHeader(HttpHeaders.AUTHORIZATION.toString(), value));
        return Uni.createFrom().voidItem();
    }

    private static Optional<String> credentials(PortalClient portal) {
        return portal.authentication().match(new ClientAuthentication.Cases<>(Optional::empty,
                secret -> Optional.of(secret.basic(portal.clientId())), secret -> Optional.empty()));
    }
}
