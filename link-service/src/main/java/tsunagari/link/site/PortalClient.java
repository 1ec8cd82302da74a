package tsunagari.link.site;

import java.net.URI;
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
 * @param algorithm the one algorithm that ID tokens, events and logout tokens may be signed with
 * @param authentication how the site proves to the portal who it is
 * @param features what of the protocol is used
 * @param demands what is demanded of a person's sign-in at the portal
 * @param addresses how the portal's endpoints are known
 * @param displayClaim the claim that names the portal user on the consent page
 * @param hubUri the portal's list of sites
 * @param completionUri where the portal tells of a finished connect; without it this service does
 * @param eventsUri where the portal receives events; without it none are sent
 * @param connectionList the portal's list of the site's connections, where it offers one
 */
public record PortalClient(String issuer, String clientId, List<String> scopes, PortalAlgorithm algorithm,
        ClientAuthentication authentication, PortalFeatures features, SignInDemands demands, PortalAddresses addresses,
        Optional<String> displayClaim, Optional<URI> hubUri, Optional<URI> completionUri, Optional<URI> eventsUri,
        Optional<ConnectionList> connectionList) {

    /** The origins, with port, that a browser may pass through on its way from this site's forms to the portal. */
    public Set<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        origins.add(Origin.of(URI.create(issuer)));
        hubUri.map(Origin::of).ifPresent(origins::add);
        completionUri.map(Origin::of).ifPresent(origins::add);
        addresses.fixed().map(PortalEndpoints::authorization).map(Origin::of).ifPresent(origins::add);
        origins.addAll(addresses.furtherOrigins());
        return origins;
    }
}
