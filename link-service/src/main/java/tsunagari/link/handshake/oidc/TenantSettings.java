package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CacheControl;
import io.quarkus.oidc.runtime.builders.AuthenticationConfigBuilder;
import java.net.URI;
import java.util.Optional;
import tsunagari.events.SigningKey;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalEndpoints;
import tsunagari.link.site.Site;

/**
 * What quarkus-oidc is told of a site: how to begin a handshake and how to redeem its code. It neither discovers a portal
 * nor verifies ID tokens here.
 *
 * @param stateSecret encrypts the state cookie
 * @param secureCookies whether cookies are for https alone
 * @param connections most connections to one site's portal
 */
record TenantSettings(String stateSecret, boolean secureCookies, int connections) {

    private static final int ASSERTION_SECONDS = 60;

    OidcTenantConfig tenantOf(Site site, PortalMetadata portal, SigningKeys keys) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(site.portal().issuer())
                .tenantId(site.id().value())
                .applicationType(ApplicationType.WEB_APP)
                // Vert.x has five for everybody, and lets others wait without an end.
                .maxPoolSize(connections)
                .clientId(site.portal().clientId());
        return authentication(credentials(endpoints(tenant, portal.endpoints()), site.portal(), keys), site, portal).build();
    }

    private static OidcTenantConfigBuilder endpoints(OidcTenantConfigBuilder tenant, PortalEndpoints endpoints) {
        return tenant.discoveryEnabled(false)
                .authorizationPath(endpoints.authorization().toString())
                .tokenPath(endpoints.token().toString())
                .jwksPath(endpoints.keys().toString())
                .jwks().resolveEarly(false).end()
                // With introspection allowed, a token that no key verifies is asked about and may be believed.
                .token().allowJwtIntrospection(false).allowOpaqueTokenIntrospection(false).end();
    }

    private static OidcTenantConfigBuilder credentials(OidcTenantConfigBuilder tenant, PortalClient portal,
            SigningKeys keys) {
        return portal.authentication().match(new ClientAuthentication.Cases<>(
                () -> assertion(tenant, portal, keys),
                secret -> tenant.credentials().clientSecret(secret.reveal(), Method.BASIC).end(),
                secret -> tenant.credentials().clientSecret(secret.reveal(), Method.POST).end()));
    }

    private static OidcTenantConfigBuilder assertion(OidcTenantConfigBuilder tenant, PortalClient portal,
            SigningKeys keys) {
        SigningKey key = keys.current();
        return tenant.credentials().jwt()
                .key(keys.currentAsPem())
                .tokenKeyId(key.id())
                .signatureAlgorithm(key.algorithm())
                .audience(portal.issuer()).keepAudienceTrailingSlash()
                .lifespan(ASSERTION_SECONDS)
                .end().end();
    }

    private OidcTenantConfigBuilder authentication(OidcTenantConfigBuilder tenant, Site site, PortalMetadata portal) {
        AuthenticationConfigBuilder authentication = tenant.authentication()
                .redirectPath(site.page("callback").toString())
                .restorePathAfterRedirect()
                .cookiePath("/" + site.id())
                .cookieForceSecure(secureCookies)
                .stateCookieAge(Handshake.LIFETIME)
                .stateSecret(stateSecret)
                .scopes(site.portal().scopes())
                .forwardParams(HandshakeQuery.FORWARDED)
                .pkceRequired()
                .nonceRequired()
                .userInfoRequired(false)
                .cacheControl(CacheControl.NO_STORE);
        return pushedTo(site, portal).map(par -> authentication.par(par.toString())).orElse(authentication).end();
    }

    /** Where authorization requests of this site are pushed to, if they are. */
    static Optional<URI> pushedTo(Site site, PortalMetadata portal) {
        return portal.endpoints().par().filter(par -> site.portal().features().par().applies(true));
    }
}
