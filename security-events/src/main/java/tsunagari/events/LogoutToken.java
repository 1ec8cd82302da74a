package tsunagari.events;

import java.time.Instant;

/**
 * A verified request to end a person's sessions (OpenID Connect Back-Channel Logout 1.0, section 2.4).
 *
 * @param issuer {@code iss}
 * @param subject {@code sub}
 * @param id {@code jti}, by which a replay is known
 * @param expires {@code exp}; later than that no replay can pass
 */
public record LogoutToken(String issuer, String subject, String id, Instant expires) {

    /** The {@code typ} of the token's header. */
    public static final String TYPE = "logout+jwt";

    /** The only member of {@code events}. */
    public static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Override
    public String toString() {
        return "LogoutToken[" + issuer + ", …]";
    }
}
