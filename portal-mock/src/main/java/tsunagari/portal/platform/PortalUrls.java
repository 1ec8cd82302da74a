package tsunagari.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The portal's own addresses. */
@ApplicationScoped
public class PortalUrls {

    private final String issuer;

    public PortalUrls(PortalConfig config) {
        this.issuer = config.issuer();
    }

    /** Issuer identifier, without trailing slash. */
    public String issuer() {
        return issuer;
    }

    /** Absolute address of a path of this portal. */
    public URI at(String path) {
        return URI.create(issuer + path);
    }

    /** Scheme, host and port as browsers send them in {@code Origin}. */
    public String origin() {
        return originOf(URI.create(issuer));
    }

    /** Whether cookies may be marked {@code Secure}. */
    public boolean secure() {
        return issuer.startsWith("https:");
    }

    /** Scheme, host and port of an address. */
    public static String originOf(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
