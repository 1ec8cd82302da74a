package tsunagari.link.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a portal can be reached (OpenID Connect Discovery 1.0, section 3; RFC 9126, section 5).
 *
 * @param authorization where browsers are sent
 * @param token where codes are redeemed
 * @param keys the portal's public keys
 * @param par where authorization requests are pushed
 * @param userInfo where a person's claims are
 * @param endSession where a person can sign out at the portal
 */
public record PortalEndpoints(URI authorization, URI token, URI keys, Optional<URI> par, Optional<URI> userInfo,
        Optional<URI> endSession) {

    /** All of them. */
    public List<URI> all() {
        return Stream.concat(Stream.of(authorization, token, keys),
                Stream.of(par, userInfo, endSession).flatMap(Optional::stream)).toList();
    }
}
