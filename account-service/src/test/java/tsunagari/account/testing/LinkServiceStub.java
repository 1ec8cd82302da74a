package tsunagari.account.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * Stands in for link-service: publishes its keys and takes events. It is spoken to over HTTP, because Quarkus loads the
 * classes of a test anew.
 */
public final class LinkServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "tsunagari.testing.link-service.port";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        server.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        answersEvents(aResponse().withStatus(202));
        answerOnce();
        return Map.of(
                "tsunagari.account.link-service.issuer", url(),
                "tsunagari.account.keys.directory", TestKeys.newFolder().toString(),
                "tsunagari.account.delivery.first-retry", "0.2s",
                "tsunagari.account.sites.hellowork.client-id", "client-of-hellowork",
                "tsunagari.account.sites.nenkin.auto-complete-after", "1s",
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0");
    }

    /** Its base URL, the issuer of its tokens; no one listens there when it is not running. */
    public static String url() {
        return "http://127.0.0.1:" + Integer.getInteger(PORT, 1);
    }

    /** Stubs and counts requests. */
    public static WireMock wireMock() {
        return new WireMock("127.0.0.1", Integer.getInteger(PORT));
    }

    /** Answers every event like this. */
    public static void answersEvents(ResponseDefinitionBuilder answer) {
        wireMock().register(post(urlPathMatching("/[^/]+/events")).willReturn(answer));
    }

    /** The first answer takes seconds on a busy machine, longer than the service waits for keys. */
    private void answerOnce() {
        try (InputStream answer = URI.create(server.url("/jwks")).toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }
}
