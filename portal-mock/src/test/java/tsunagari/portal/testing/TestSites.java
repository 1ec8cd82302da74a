package tsunagari.portal.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The two sites of the tests, alpha and beta: a WireMock that publishes their keys and takes what the portal sends. */
public final class TestSites implements QuarkusTestResourceLifecycleManager {

    private static WireMockServer server;

    private List<String> leftOut = List.of();

    /** The argument {@code without} names settings of the portal to leave out, or what their names begin with. */
    @Override
    public void init(Map<String, String> arguments) {
        leftOut = List.of(arguments.getOrDefault("without", "none").split(","));
    }

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        behave();
        int port = freePort();
        Map<String, String> settings = portalSettings();
        settings.keySet().removeIf(name -> leftOut.stream().anyMatch(name::startsWith));
        settings.put("test.client", base());
        settings.put("quarkus.http.test-port", String.valueOf(port));
        settings.put("portal.issuer", "http://localhost:" + port);
        return settings;
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Where the sites are. */
    public static String base() {
        return "http://localhost:" + server.port();
    }

    /** The mock, for other stubs and for verification. */
    public static WireMockServer server() {
        return server;
    }

    /** Well-behaved sites, nothing received yet. */
    public static void behave() {
        server.resetAll();
        server.stubFor(WireMock.get("/alpha/jwks").willReturn(WireMock.okJson(TestKeys.ALPHA.publicSet())));
        server.stubFor(WireMock.get("/beta/jwks").willReturn(WireMock.okJson(TestKeys.BETA.publicSet())));
        server.stubFor(WireMock.post(WireMock.urlPathMatching("/[a-z]+/events")).willReturn(WireMock.status(202)));
        server.stubFor(WireMock.post(WireMock.urlPathMatching("/[a-z]+/backchannel-logout")).willReturn(WireMock.ok()));
    }

    private static Map<String, String> portalSettings() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TestSites.class.getResourceAsStream("/test-portal.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
