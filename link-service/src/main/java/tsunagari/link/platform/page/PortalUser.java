package tsunagari.link.platform.page;

import java.time.Instant;
import java.util.Optional;

/**
 * The portal user as the consent page shows them.
 *
 * @param maskedName from {@link MaskedName}; absent when the portal gives no name
 * @param signedInAt when they signed in at the portal
 */
public record PortalUser(Optional<String> maskedName, Instant signedInAt) {
}
