package tsunagari.portal.persona;

import java.time.Instant;

/** A sign-in at the portal. {@code key} identifies it inside the portal and is not the cookie's value. */
public record PortalSession(String key, UserId user, Instant signedInAt) {
}
