package tsunagari.link.linking;

import java.time.Duration;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.Verification;
import tsunagari.link.site.Site;

/** Checks what is sent in an account service's name. */
public interface AccountTokens {

    /** How long ago an event token may have been issued: the account service may have had to wait for us. */
    Duration OLDEST = Duration.ofDays(14);

    /** How far the account service's clock may be from ours. */
    Duration SKEW = Duration.ofSeconds(30);

    /** Checks an event token (RFC 8417). */
    Verification<SecurityEventToken> verify(Site site, String token);
}
