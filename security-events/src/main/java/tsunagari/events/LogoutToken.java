package tsunagari.events;

import java.time.Instant;
import java.util.Optional;

/**
 * A verified request to end a person's sessions (OpenID Connect Back-Channel Logout 1.0, section 2.4). It names the
 * person, one session at the issuer, or both.
 *
 * @param issuer {@code iss}
 * @param subject {@code sub}; absent only if there is a session id
 * @param sessionId {@code sid}; without it all of the subject's sessions are meant
 * @param id {@code jti}, by which a replay is known
 * @param issued {@code iat}
 * @param expires {@code exp}; later than that no replay can pass
 */
public record LogoutToken(String issuer, Optional<String> subject, Optional<String> sessionId, String id,
        Instant issued, Instant expires) {

    /** The {@code typ} of the token's header. */
    public static final String TYPE = "logout+jwt";

    /** The only member of {@code events}. */
    public static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Override
    public String toString() {
        return "LogoutToken[" + issuer + ", …]";
    }
}
