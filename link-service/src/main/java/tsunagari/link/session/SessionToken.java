package tsunagari.link.session;

import java.security.SecureRandom;
import java.util.Optional;
import tsunagari.link.platform.BrowserSecret;

/** The secret in a session cookie. */
public final class SessionToken extends BrowserSecret {

    private SessionToken(String value) {
        super(value);
    }

    /** A new one. */
    public static SessionToken random(SecureRandom random) {
        return new SessionToken(textOf(random));
    }

    /** The token that a cookie's value is; empty if it cannot be one. */
    public static Optional<SessionToken> parse(String text) {
        return wellFormed(text) ? Optional.of(new SessionToken(text)) : Optional.empty();
    }
}
