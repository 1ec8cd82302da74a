package tsunagari.link.portal;

import java.time.Duration;
import tsunagari.events.LogoutToken;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.Verification;
import tsunagari.link.site.Site;

/** Checks what is sent in the portal's name. */
public interface PortalTokens {

    /** How long ago an event token may have been issued: the portal may have had to wait for us. */
    Duration OLDEST_EVENT = Duration.ofDays(14);

    /** How long ago a logout token may have been issued. */
    Duration OLDEST_LOGOUT = Duration.ofMinutes(10);

    /** How far the portal's clock may be from ours. */
    Duration SKEW = Duration.ofSeconds(30);

    /** Checks an event token (RFC 8417). */
    Verification<SecurityEventToken> verifyEvent(Site site, String token);

    /** Checks a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
    Verification<LogoutToken> verifyLogout(Site site, String token);
}
