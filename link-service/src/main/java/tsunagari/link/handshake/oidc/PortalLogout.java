package tsunagari.link.handshake.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * such endpoint, or whose metadata are not to be had just now.
     */
    public Optional<Address> address(Site site) {
        return metadata(site).flatMap(portal -> portal.endpoints().endSession()).map(URI::toString)
                .map(endpoint -> new Address(endpoint
                + (endpoint.indexOf('?') < 0 ? "?" : "&") + "client_id=" + encoded(site.portal().clientId())
                + "&post_logout_redirect_uri=" + encoded(site.page("signed-out").toString())));
    }

    private Optional<PortalMetadata> metadata(Site site) {
        return portals.known(site).or(() -> {
            try {
                return Optional.of(portals.metadata(site).toCompletableFuture()
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
