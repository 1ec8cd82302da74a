package tsunagari.link.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
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

    /** The portal's signing key. */
    public static final EllipticCurveJsonWebKey KEY = TestKeys.ec("portal-1");

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
        return TestConfiguration.configuration(url());
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

    /** Forgets every stub and request, publishes metadata and its key, and takes every event. */
    public static void reset() {
        wireMock().resetMappings();
        wireMock().resetRequests();
        publishMetadata(url());
        wireMock().register(get("/jwks").willReturn(
                okJson(new JsonWebKeySet(KEY).toJson(OutputControlLevel.PUBLIC_ONLY))));
        answersEvents(aResponse().withStatus(202));
    }

    /** Answers every event like this. */
    public static void answersEvents(ResponseDefinitionBuilder answer) {
        wireMock().register(post("/events").willReturn(answer));
    }

    /** The event tokens that were sent, oldest first. */
    public static List<String> receivedEvents() {
        return wireMock().find(postRequestedFor(urlEqualTo("/events"))).stream()
                .map(LoggedRequest::getBodyAsString).toList();
    }

    private static void publishMetadata(String issuer) {
        wireMock().register(get("/.well-known/openid-configuration").willReturn(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("""
                        {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
                         "jwks_uri":"%2$s/jwks","pushed_authorization_request_endpoint":"%2$s/par",
                         "code_challenge_methods_supported":["S256"],
                         "authorization_response_iss_parameter_supported":true}""".formatted(issuer, url()))));
    }
}
