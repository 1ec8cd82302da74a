package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthenticationCompletionAction;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/** Runs once for each verified ID token: makes the remaining checks and leaves what the portal proved in the request. */
@ApplicationScoped
@Unremovable
class PortalProof implements AuthenticationCompletionAction {

    private static final String KEY = PortalAuthentication.class.getName();

    private final Sites sites;
    private final Clock clock;

    PortalProof(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completion) {
        RoutingContext request = completion.routingContext();
        Site site = sites.find(request.get(OidcUtils.TENANT_ID_ATTRIBUTE)).orElseThrow();
        JsonObject claims = OidcCommonUtils.decodeJwtContent(completion.tokens().getIdToken());
        Optional<IdTokenCheck.Rejection> rejection =
                IdTokenCheck.of(site, claims, completion.tokens().getAccessToken(), clock.instant());
        if (rejection.isPresent()) {
            CallbackFailure.note(request, rejection.get());
            return Uni.createFrom().failure(new AuthenticationCompletionException(rejection.get().name()));
        }
        request.put(KEY, new PortalAuthentication(
                new PortalSubject(site.portal().issuer(), claims.getString("sub")),
                Optional.ofNullable(claims.getLong("auth_time")).map(Instant::ofEpochSecond),
                site.portal().displayClaim().map(claims::getValue).map(Object::toString),
                Optional.ofNullable(claims.getValue("sid")).filter(String.class::isInstance).map(String.class::cast)
                        .map(PortalSessionId::of)));
        return Uni.createFrom().voidItem();
    }

    /** What the portal proved in this request. */
    static PortalAuthentication of(RoutingContext request) {
        return request.get(KEY);
    }
}
