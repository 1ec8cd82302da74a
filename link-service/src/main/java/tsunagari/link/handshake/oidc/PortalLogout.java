package tsunagari.link.handshake.oidc;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.Site;

/** Where a person can end their session at the portal (OpenID Connect RP-Initiated Logout 1.0, section 2). */
@ApplicationScoped
public class PortalLogout {

    /** A replica that has had nothing to do with the portal yet asks it, but keeps nobody waiting for the link. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Portals portals;

    PortalLogout(Portals portals) {
        this.portals = portals;
    }

    /** The portal's endpoint with what is to be told there, but for the state. */
    public record Address(String value) {

        /** Where to send the browser with this state. */
        public URI with(String state) {
            return URI.create(value + "&state=" + encoded(state));
        }
    }

    /**
     * The address, without an ID token: none is kept, and a URL is no place for one. Empty for a portal that has no
     * such endpoint, or whose metadata are not to be had just now. No thread waits for it.
     */
    public Uni<Optional<Address>> address(Site site, RoutingContext request) {
        return EventLoop.backTo(request, () -> metadata(site).thenApply(known -> known
                .flatMap(portal -> portal.endpoints().endSession()).map(endpoint -> address(site, endpoint.toString()))));
    }

    private CompletionStage<Optional<PortalMetadata>> metadata(Site site) {
        Optional<PortalMetadata> known = portals.known(site);
        return known.isPresent() ? CompletableFuture.completedStage(known)
                : portals.metadata(site).thenApply(Optional::of).toCompletableFuture()
                        .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(failure -> Optional.empty());
    }

    private static Address address(Site site, String endpoint) {
        return new Address(endpoint + (endpoint.indexOf('?') < 0 ? "?" : "&") + "client_id="
                + encoded(site.portal().clientId()) + "&post_logout_redirect_uri="
                + encoded(site.page("signed-out").toString()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
