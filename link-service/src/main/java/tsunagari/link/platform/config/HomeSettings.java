package tsunagari.link.platform.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.HomeSecrets;
import tsunagari.link.site.Origin;
import tsunagari.link.site.SiteId;

/** Reads where a site's signed-in people are at home, or refuses what contradicts itself and names the key. */
final class HomeSettings {

    /** As the value of {@code home-events-url}: the site does without hearing of the ends of sessions. */
    static final URI NONE = URI.create("none");
    /** Of the secret in docs/examples, which everybody knows. */
    static final String EXAMPLE = "3fee3ad7efa602bc9c26777b0037bc306b3481096341c4d1fc089ada89050344";

    private static final Logger LOG = Logger.getLogger(HomeSettings.class);

    private final String prefix;
    private final SiteConfig config;
    private final String baseUrl;
    private final boolean insecureHttp;

    HomeSettings(SiteId site, SiteConfig config, String baseUrl, boolean insecureHttp) {
        this.prefix = "tsunagari.link.sites.%s.".formatted(site);
        this.config = config;
        this.baseUrl = baseUrl;
        this.insecureHttp = insecureHttp;
    }

    /** The site's own pages; empty if the home is built in. */
    Optional<ExternalHome> external() {
        if (config.home() == HomeKind.BUILT_IN) {
            refuseLeftovers();
            return Optional.empty();
        }
        URI url = config.homeUrl().orElseThrow(() -> refused("home-url", "home external needs the site's own address"));
        secure("home-url", url);
        if (url.getRawQuery() != null) {
            throw refused("home-url", "it has a query already, and the code goes there");
        }
        if (below(URI.create(baseUrl), url.normalize())) {
            throw refused("home-url", "it is an address of this service, which would lead to itself");
        }
        return Optional.of(new ExternalHome(url, secrets(), events()));
    }

    private static boolean below(URI base, URI url) {
        return Origin.of(url).equals(Origin.of(base)) && (url.getRawPath() + "/").startsWith(base.getRawPath() + "/");
    }

    private Optional<URI> events() {
        URI receiver = config.homeEventsUrl().orElseThrow(() -> refused("home-events-url",
                "home external needs where the site hears of sessions that ended, or none: it then hears of no end"));
        if (receiver.equals(NONE)) {
            LOG.warnf("home.unheard key=%shome-events-url: whoever signs out, releases or is suspended stays signed in at the "
                    + "site's own pages until expiresAt", prefix);
            return Optional.empty();
        }
        secure("home-events-url", receiver);
        return Optional.of(receiver);
    }

    private void refuseLeftovers() {
        if (Stream.of(config.homeUrl(), config.homeSecretHashes(), config.homeEventsUrl()).anyMatch(Optional::isPresent)) {
            throw refused("home", "it is built-in, and home-url, home-secret-hashes and home-events-url are for external");
        }
    }

    private HomeSecrets secrets() {
        if (!insecureHttp && config.homeSecretHashes().filter(it -> it.contains(EXAMPLE)).isPresent()) {
            throw refused("home-secret-hashes", "the secret of the example is public; make one of your own");
        }
        try {
            return new HomeSecrets(config.homeSecretHashes().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw refused("home-secret-hashes", e.getMessage());
        }
    }

    private void secure(String key, URI address) {
        boolean secure = "https".equals(address.getScheme()) || insecureHttp && "http".equals(address.getScheme());
        if (!secure || address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refused(key, "it must be an https address without user and fragment; http is "
                    + "for demonstrations (tsunagari.link.insecure-http)");
        }
    }

    private IllegalStateException refused(String key, String why) {
        return new IllegalStateException(prefix + key + ": " + why);
    }
}
