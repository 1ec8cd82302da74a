package tsunagari.portal.junit.browser;

import java.net.URI;
import java.time.Instant;

/**
 * A cookie as a browser keeps it (RFC 6265, section 5.3). Ports make no difference; hosts and paths do.
 *
 * @param hostOnly whether it goes to exactly this host and not to those below it
 * @param sameSite {@code Strict}, {@code Lax} or {@code None}
 * @param expires  when it goes; {@link Instant#MAX} for a cookie of the session
 */
public record Cookie(String name, String value, String host, boolean hostOnly, String path, String sameSite,
                     Instant expires) {

    boolean replaces(Cookie other) {
        return name.equals(other.name) && host.equals(other.host) && path.equals(other.path);
    }

    boolean goesTo(URI uri) {
        String wanted = uri.getHost();
        boolean sameHost = wanted.equals(host) || !hostOnly && wanted.endsWith("." + host);
        return sameHost && coversPath(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    }

    /** RFC 6265, section 5.1.4: {@code /a} covers {@code /a} and {@code /a/b} but not {@code /ab}. */
    private boolean coversPath(String wanted) {
        return wanted.equals(path)
            || wanted.startsWith(path) && (path.endsWith("/") || wanted.charAt(path.length()) == '/');
    }
}
