package tsunagari.link.handshake.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.Site;

/** Where a person can end their session at the portal (OpenID Connect RP-Initiated Logout 1.0, section 2). */
@ApplicationScoped
public class PortalLogout {

    private final Portals portals;
    private final EndSessionEndpoints endpoints;

    PortalLogout(Portals portals, EndSessionEndpoints endpoints) {
        this.portals = portals;
        this.endpoints = endpoints;
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
        Optional<PortalMetadata> known = portals.known(site);
        Optional<String> address = known.isPresent()
                ? known.get().endpoints().endSession().map(URI::toString)
                : endpoints.of(site.portal().issuer());
        return address.map(endpoint -> new Address(endpoint
                + (endpoint.indexOf('?') < 0 ? "?" : "&") + "client_id=" + encoded(site.portal().clientId())
                + "&post_logout_redirect_uri=" + encoded(site.page("signed-out").toString())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
