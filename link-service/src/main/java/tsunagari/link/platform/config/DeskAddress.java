package tsunagari.link.platform.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.OptionalInt;
import tsunagari.link.site.Origin;

/**
 * Where the support desk's pages and API are: at a port of their own, under a host name of their own. Refuses to start
 * with a desk at the public port or host, unless the service is a sample.
 */
@Startup
@ApplicationScoped
public class DeskAddress {

    /** First segment of all paths of the desk. */
    public static final String SEGMENT = "support";
    /** Path of the page where everything at the desk begins. */
    public static final String START = "/" + SEGMENT;

    private static final String ALL = START + "/";
    private static final String PAGES = ALL + "desk/";
    private static final String KEY = "tsunagari.link.support.";
    private static final int LAST_PORT = 65_535;

    private final OptionalInt port;
    private final String origin;

    DeskAddress(LinkConfig config) {
        this.port = port(config.support(), config.sample());
        this.origin = origin(config.support(), config.baseUrl(), config.insecureHttp());
        if (port.isPresent() && !config.sample()) {
            refuseSharedHost(origin, config.baseUrl());
        }
    }

    static OptionalInt port(SupportConfig support, boolean sample) {
        OptionalInt port = support.port();
        if (support.issuer().isPresent() && port.isEmpty() && !sample) {
            throw new IllegalStateException(KEY + "port: is required beside " + KEY
                    + "issuer; only a sample (tsunagari.link.sample) has the desk at its public port");
        }
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > LAST_PORT)) {
            throw new IllegalStateException(KEY + "port: must be 1 to " + LAST_PORT);
        }
        return port;
    }

    static String origin(SupportConfig support, String baseUrl, boolean insecureHttp) {
        String origin = support.baseUrl().orElseGet(() -> ownOrigin(support.port(), URI.create(baseUrl)));
        if (!Origin.isOne(origin)) {
            throw new IllegalStateException(KEY + "base-url: " + origin
                    + " is no origin: scheme, host in small letters, and a port unless it is the scheme's own");
        }
        if (!origin.startsWith("https:") && !insecureHttp) {
            throw new IllegalStateException(KEY + "base-url: must be https, because cookies are not safe without");
        }
        return origin;
    }

    /** Cookies know no ports (RFC 6265, section 8.5): at one host the desk's would go to the public port as well. */
    static void refuseSharedHost(String origin, String baseUrl) {
        String host = URI.create(origin).getHost();
        if (host == null || host.equalsIgnoreCase(URI.create(baseUrl).getHost())) {
            throw new IllegalStateException(KEY + "base-url: is required beside " + KEY
                    + "port, with another host than tsunagari.link.base-url; only a sample (tsunagari.link.sample) shares it");
        }
    }

    private static String ownOrigin(OptionalInt port, URI baseUrl) {
        return port.isEmpty() ? Origin.of(baseUrl) : Origin.of(baseUrl, port.getAsInt());
    }

    /** Whether a normalized path is the desk's: of a page or of its API. */
    public static boolean isOfDesk(String path) {
        return path.equals(START) || path.startsWith(ALL);
    }

    /** Whether a normalized path is one of the desk's pages, and not of its API. */
    public static boolean isPage(String path) {
        return path.equals(START) || path.equals(ALL) || path.startsWith(PAGES);
    }

    /** The desk's own port; empty if the desk is at the public port. */
    public OptionalInt port() {
        return port;
    }

    /** The origin of the desk's pages as a browser sends it. */
    public String origin() {
        return origin;
    }

    /** Whether browsers reach the desk over TLS. */
    public boolean secure() {
        return origin.startsWith("https:");
    }

    /** An absolute address of one of the desk's pages. @param path from the root, and perhaps a query */
    public URI page(String path) {
        return URI.create(origin + path);
    }
}
