package tsunagari.link.portal;

import tsunagari.link.site.PortalEndpoints;

/**
 * What is known of a portal beside its keys: from its metadata, or from the configuration in their stead.
 *
 * @param issParameter whether it promises to name itself in authorization responses (RFC 9207, section 3)
 */
public record PortalMetadata(PortalEndpoints endpoints, boolean issParameter) {
}
