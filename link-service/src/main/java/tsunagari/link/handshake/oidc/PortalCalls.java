package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Bounds every request to a portal: quarkus-oidc has no read timeout of its own, and a redirect is never followed. */
@ApplicationScoped
@Unremovable
class PortalCalls implements OidcRequestFilter {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        call.request().timeout(LONGEST.toMillis()).followRedirects(false);
        return Uni.createFrom().voidItem();
    }
}
