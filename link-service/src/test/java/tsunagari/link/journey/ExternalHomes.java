package tsunagari.link.journey;

import java.util.HexFormat;
import java.util.Map;
import tsunagari.link.platform.Sha256;

/** {@code hellowork} and {@code etax} have homes of their own, at the portal's address; that of hellowork takes events. */
public class ExternalHomes extends LinkJourney {

    static final String EVENTS = "/home-events";
    static final String SECRET = "the-secret-of-hellowork-0123456789";
    static final String NEXT_SECRET = "the-next-secret-of-hellowork-0123456789";
    static final String SECRET_OF_ETAX = "the-secret-of-etax-0123456789-abcdef";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tsunagari.link.sites.hellowork.home", "external",
                "tsunagari.link.sites.hellowork.home-url", "http://localhost:${PORTAL_PORT}/home",
                "tsunagari.link.sites.hellowork.home-secret-hashes", hash(SECRET) + "," + hash(NEXT_SECRET),
                "tsunagari.link.sites.hellowork.home-events-url", "http://localhost:${PORTAL_PORT}" + EVENTS,
                "tsunagari.link.sites.etax.home", "external",
                "tsunagari.link.sites.etax.home-url", "http://localhost:${PORTAL_PORT}/home-of-etax",
                "tsunagari.link.sites.etax.home-secret-hashes", hash(SECRET_OF_ETAX),
                "tsunagari.link.sites.etax.home-events-url", "none",
                "tsunagari.link.delivery.first-retry", "PT0.2S");
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret));
    }
}
