package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.security.Principal;
import java.util.Optional;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.site.Site;

/**
 * Stands in for the application's identity providers where quarkus-oidc asks them what an ID token is worth. Its own
 * answer would let a sign-in fail in the moment in which a portal changes its keys, and trust withdrawn ones for long.
 *
 * @param request the callback
 */
record IdTokenIdentities(IdTokenVerifier verifier, Site site, RoutingContext request) implements IdentityProviderManager {

    private static final String KEY = PortalAuthentication.class.getName();

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest token) {
        AuthorizationCodeTokens tokens = request.get(AuthorizationCodeTokens.class.getName());
        String nonce = request.get(OidcConstants.NONCE);
        return EventLoop.backTo(request, () -> verifier.verify(site, tokens.getIdToken(), nonce,
                        Optional.ofNullable(tokens.getAccessToken())))
                .map(this::left);
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest token) {
        return authenticate(token).await().indefinitely();
    }

    /** Leaves what was proved in the request; the identity itself is not used any further. */
    private SecurityIdentity left(PortalAuthentication authentication) {
        request.put(KEY, authentication);
        Principal nobody = () -> "";
        return QuarkusSecurityIdentity.builder().setPrincipal(nobody).build();
    }

    /** What the portal proved in this request. */
    static PortalAuthentication proved(RoutingContext request) {
        return request.get(KEY);
    }
}
