package tsunagari.link.support.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.JwtClaims;

/** Turns a verified token into somebody with roles. */
@ApplicationScoped
class SupportIdentityProvider implements IdentityProvider<SupportTokenRequest> {

    private final SupportTokens tokens;

    SupportIdentityProvider(SupportTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<SupportTokenRequest> getRequestType() {
        return SupportTokenRequest.class;
    }

    /** On a worker thread: the keys may have to be fetched. */
    @Override
    public Uni<SecurityIdentity> authenticate(SupportTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.verify(request.token()).map(SupportIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(JwtClaims claims) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(claims.getClaimValueAsString("sub")));
        SupportTokens.roles(claims).forEach(identity::addRole);
        return identity.build();
    }
}
