package tsunagari.link.site;

/**
 * What of the protocol is used towards a portal.
 *
 * @param par whether authorization requests are pushed (RFC 9126)
 * @param issParameter whether authorization responses carry {@code iss} (RFC 9207)
 * @param userInfo whether the UserInfo endpoint is asked (OpenID Connect Core 1.0, section 5.3)
 */
public record PortalFeatures(FeaturePolicy par, FeaturePolicy issParameter, boolean userInfo) {
}
