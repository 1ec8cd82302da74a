package tsunagari.link.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tsunagari.link.testing.TestKeys;

/** {@link LinkJourney}, but with three sites whose providers differ from the demonstration's portal, each in its way. */
public final class ProvidersJourney extends LinkJourney {

    /** etax's secret, which is not the same in a form. */
    static final String BASIC_SECRET = "s p:a%c+e";
    /** denpa's secret. */
    static final String POST_SECRET = "another&secret";

    /** Few, so that a test can keep them all busy. */
    static final int WORKERS = 32;
    /** Few as well, to each portal. */
    static final int CONNECTIONS = 8;

    private static final String PORTAL = "http://localhost:${PORTAL_PORT:8082}/";

    @Override
    public List<TestResourceEntry> testResources() {
        List<TestResourceEntry> resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(EndlessServer.class));
        return resources;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> values = new HashMap<>(Map.of("quarkus.thread-pool.max-threads", Integer.toString(WORKERS),
                "tsunagari.link.portal-connections", Integer.toString(CONNECTIONS)));
        values.put("tsunagari.link.sites.denpa.linking.deferred", "false");
        set(values, "etax", Map.of("par", "off", "iss-parameter", "off", "signature-algorithm", "RS256",
                "client-authentication", "client-secret-basic", "client-secret", BASIC_SECRET, "userinfo", "on",
                "display-claim", "nickname", "acr-values", "high,higher", "sign-in-max-age", "PT10M"));
        set(values, "denpa", Map.of("par", "as-advertised", "iss-parameter", "as-advertised",
                "signature-algorithm", "PS256", "client-authentication", "client-secret-post",
                "client-secret", POST_SECRET));
        Path keys = Path.of("target", "nenkin-keys").toAbsolutePath();
        TestKeys.write(TestKeys.of("PS256", "nenkin-rsa"), keys.resolve("current.jwk"));
        set(values, "nenkin", Map.of("par", "off", "iss-parameter", "off", "signature-algorithm", "EdDSA",
                "keys-directory", keys.toString(),
                "endpoints.authorization", PORTAL + "nenkin/authorize", "endpoints.token", PORTAL + "nenkin/token",
                "endpoints.jwks", PORTAL + "nenkin/jwks", "endpoints.end-session", PORTAL + "nenkin/out"));
        return values;
    }

    private static void set(Map<String, String> values, String site, Map<String, String> settings) {
        String prefix = "tsunagari.link.sites." + site + ".portal.";
        values.put(prefix + "issuer", PORTAL + site);
        settings.forEach((key, value) -> values.put(prefix + key, value));
    }
}
