package tsunagari.link.site;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How a portal's endpoints are known.
 *
 * @param fixed the endpoints themselves; without them the portal's metadata are read
 * @param furtherOrigins origins beside the issuer's that endpoints in metadata may have
 */
public record PortalAddresses(Optional<PortalEndpoints> fixed, Set<String> furtherOrigins) {

    /** Whether metadata of this issuer may name this endpoint. */
    public boolean allows(String issuer, URI endpoint) {
        String origin = Origin.of(endpoint);
        return origin.equals(Origin.of(URI.create(issuer))) || furtherOrigins.contains(origin);
    }
}
