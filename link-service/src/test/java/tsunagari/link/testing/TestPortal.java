package tsunagari.link.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Properties;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * A portal under the test's control: discovery, keys, and whatever is stubbed. It runs once per JVM and is spoken to
 * over HTTP, because Quarkus loads the classes of a test anew.
 */
public final class TestPortal implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "tsunagari.testing.portal.port";

    @Override
    public Map<String, String> start() {
        Properties shared = System.getProperties();
        synchronized (shared) {
            if (!shared.containsKey(PORT)) {
                WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort()
                        .bindAddress("127.0.0.1").containerThreads(40));
                server.start();
                shared.setProperty(PORT, String.valueOf(server.port()));
            }
        }
        return TestSites.configuration(url());
    }

    @Override
    public void stop() {
        // Nothing: it ends with the JVM, and the next test profile goes on with it.
    }

    /** The issuer, without a trailing slash. */
    public static String url() {
        return "http://127.0.0.1:" + System.getProperty(PORT);
    }

    /** Stubs and counts requests. */
    public static WireMock wireMock() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }

    /** Forgets every stub and request, and publishes metadata and these keys. */
    public static void publish(EllipticCurveJsonWebKey... keys) {
        wireMock().resetMappings();
        wireMock().resetRequests();
        publishMetadata(url());
        wireMock().register(get("/jwks").willReturn(
                okJson(new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY))));
    }

    /** Metadata that names this issuer. */
    public static void publishMetadata(String issuer) {
        wireMock().register(get("/.well-known/openid-configuration").willReturn(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(issuer, url()))));
    }
}
