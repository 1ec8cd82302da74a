package tsunagari.link.support.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import tsunagari.link.platform.DeskCookie;
import tsunagari.link.platform.config.DeskAddress;

/**
 * Signs requests to the support desk's API and pages in by their bearer token, and no others. Where a page is asked for
 * without one, the token that the desk's cookie keeps is taken; the API knows no cookie.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SupportMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final int UNAUTHORIZED = 401;

    private final DeskCookie cookie;

    SupportMechanism(DeskCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identityProviders) {
        return token(request).map(token -> identityProviders.authenticate(
                HttpSecurityUtils.setRoutingContextAttribute(new SupportTokenRequest(token), request)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<String> token(RoutingContext request) {
        String path = request.normalizedPath();
        if (!DeskAddress.isOfDesk(path)) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.startsWith(BEARER)).map(it -> it.substring(BEARER.length()))
                .or(() -> DeskAddress.isPage(path) ? cookie.token(request) : Optional.empty());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SupportTokenRequest.class);
    }
}
