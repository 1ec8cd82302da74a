package tsunagari.portal.journal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody does by one request of a handshake. The words for it are in {@code messages/journal_*.properties}. */
public enum Deed {

    /** The user presses つなぐ. */
    CONNECT(Party.BROWSER),
    /** The user opens a connected site. */
    OPEN(Party.BROWSER),
    /** The user ends a connection. */
    RELEASE(Party.BROWSER),
    /** The site deposits its request. */
    PUSH(Party.CLIENT),
    /** The browser brings the request. */
    ASK(Party.BROWSER),
    /** The browser comes back from the sign-in. */
    RESUME(Party.BROWSER),
    /** The site exchanges the code for the ID token. */
    REDEEM(Party.CLIENT),
    /** The site asks for the user's claims. */
    CLAIMS(Party.CLIENT),
    /** The site tells what became of the connection. */
    EVENT(Party.CLIENT),
    /** The site fetches the portal's keys. */
    KEYS(Party.CLIENT),
    /** The site reads how the portal speaks. */
    METADATA(Party.CLIENT),
    /** The portal fetches the site's keys. */
    SITEKEYS(Party.PORTAL),
    /** The portal tells the site that the connection has ended. */
    NOTICE(Party.PORTAL),
    /** Somebody signs out, or the portal tells the site so. */
    LOGOUT(Party.BROWSER),
    /** Anything else. */
    OTHER(Party.BROWSER);

    private static final Pattern HUB = Pattern.compile("/hub/[^/]+/(connect|open|release)");
    private static final Map<String, Deed> RECEIVED = Map.of("/par", PUSH, "/authorize", ASK,
            "/authorize/continue", RESUME, "/token", REDEEM, "/userinfo", CLAIMS, "/events", EVENT, "/jwks", KEYS,
            "/.well-known/openid-configuration", METADATA, "/end-session", LOGOUT, "/sign-out", LOGOUT);
    private static final Map<String, Deed> SENT =
            Map.of("jwks", SITEKEYS, "connection-released", NOTICE, "logout_token", LOGOUT);

    private final Party asker;

    Deed(Party asker) {
        this.asker = asker;
    }

    static Deed of(JournalEntry entry) {
        if (entry.direction().equals("OUT")) {
            return SENT.getOrDefault(entry.parameters().getOrDefault("token", ""), OTHER);
        }
        return HUB.matcher(entry.path()).matches()
                ? valueOf(entry.path().substring(entry.path().lastIndexOf('/') + 1).toUpperCase(Locale.ROOT))
                : RECEIVED.getOrDefault(entry.path(), OTHER);
    }

    /** Who asks for it. {@link #LOGOUT} and {@link #OTHER} can be asked of a site too, by the portal. */
    Party asker() {
        return asker;
    }
}
