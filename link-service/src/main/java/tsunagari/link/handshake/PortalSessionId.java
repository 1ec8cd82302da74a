package tsunagari.link.handshake;

import java.util.Base64;
import tsunagari.link.platform.Sha256;

/**
 * One session of a person at the portal ({@code sid}, OpenID Connect Back-Channel Logout 1.0, section 2.1).
 *
 * @param fingerprint the hash of the portal's id, which is all that is kept of it
 */
public record PortalSessionId(String fingerprint) {

    /** The session that the portal calls so. */
    public static PortalSessionId of(String sid) {
        return new PortalSessionId(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("portal session " + sid)));
    }

    @Override
    public String toString() {
        return "PortalSessionId[…]";
    }
}
