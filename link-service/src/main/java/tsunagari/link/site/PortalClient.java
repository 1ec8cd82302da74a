package tsunagari.link.site;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site as the portal knows it, and the portal as the site knows it.
 *
 * @param issuer the portal's issuer identifier, byte for byte as it stands in tokens
 * @param clientId the OAuth client id of the site
 * @param scopes scopes beside {@code openid}
 * @param signatureAlgorithm the one algorithm that ID tokens, events and logout tokens may be signed with
 * @param par whether authorization requests are pushed (RFC 9126)
 * @param issParameter whether authorization responses carry {@code iss} (RFC 9207)
 * @param displayClaim the ID token claim that names the portal user on the consent page
 * @param maxAuthenticationAge how old the portal's authentication may be for a connect
 * @param hubUri the portal's list of sites
 * @param completionUri where the portal tells of a finished connect; without it this service does
 * @param eventsUri where the portal receives events; without it none are sent
 */
public record PortalClient(String issuer, String clientId, List<String> scopes, String signatureAlgorithm,
        FeaturePolicy par, FeaturePolicy issParameter, Optional<String> displayClaim, Duration maxAuthenticationAge,
        Optional<URI> hubUri, Optional<URI> completionUri, Optional<URI> eventsUri) {

    /** The origins, with port, that a browser may pass through on its way from this site's forms to the portal. */
    public Set<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        origins.add(origin(URI.create(issuer)));
        hubUri.map(PortalClient::origin).ifPresent(origins::add);
        completionUri.map(PortalClient::origin).ifPresent(origins::add);
        return origins;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
