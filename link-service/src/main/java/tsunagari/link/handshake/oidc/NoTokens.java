package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Keeps no token: quarkus-oidc's part ends with the callback, and its session is not used. */
@Alternative
@Priority(1)
@ApplicationScoped
@Unremovable
class NoTokens implements TokenStateManager {

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens, OidcRequestContext<String> context) {
        return Uni.createFrom().item("");
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig tenant, String tokenState,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return Uni.createFrom().failure(new IllegalStateException("no token is ever kept"));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig tenant, String tokenState,
            OidcRequestContext<Void> context) {
        return Uni.createFrom().voidItem();
    }
}
