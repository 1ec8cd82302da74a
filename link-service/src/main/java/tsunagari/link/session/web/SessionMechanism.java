package tsunagari.link.session.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Sites;

/**
 * Signs requests in by the site's session cookie. As the chosen alternative it is the only mechanism that Quarkus
 * asks: quarkus-oidc's has no say outside the handshake.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private static final int UNAUTHORIZED = 401;

    private final Sites sites;
    private final BrowserCookies cookies;

    SessionMechanism(Sites sites, BrowserCookies cookies) {
        this.sites = sites;
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identityProviders) {
        return sites.find(SiteParam.firstSegment(request))
                .flatMap(site -> cookies.session(request, site).map(token -> new SessionRequest(site, token)))
                .map(found -> identityProviders.authenticate(
                        HttpSecurityUtils.setRoutingContextAttribute(found, request)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
