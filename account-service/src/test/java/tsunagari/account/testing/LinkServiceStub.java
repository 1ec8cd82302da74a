package tsunagari.account.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** Stands in for link-service: publishes its keys. */
public final class LinkServiceStub implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        server.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        answerOnce();
        return Map.of(
                "tsunagari.account.link-service.issuer", TestTokens.ISSUER,
                "tsunagari.account.link-service.jwks-url", server.url("/jwks"),
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0");
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
