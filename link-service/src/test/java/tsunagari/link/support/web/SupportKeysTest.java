package tsunagari.link.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.TestKeys;

class SupportKeysTest {

    private static final int MORE = 3;

    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer issuer;

    @BeforeEach
    void publish() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.setExecutor(threads);
        issuer.createContext("/jwks", this::answer);
        issuer.start();
    }

    @AfterEach
    void end() {
        answers.countDown();
        issuer.stop(0);
        threads.shutdown();
    }

    /** After the first, fetches hang. jose4j makes none within 300 ms of another. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] keys = new JsonWebKeySet(TestKeys.ec("desk-1")).toJson().getBytes(StandardCharsets.UTF_8);
        if (fetches.incrementAndGet() > 1) {
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }

    @Test
    void S05_of_many_unknown_keys_a_few_wait_for_the_issuer() throws Exception {
        JWTAuthContextInfo settings = new JWTAuthContextInfo(
                "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks", "https://desk.example");
        settings.setForcedJwksRefreshInterval(0);
        SupportKeys keys = SupportKeys.load(settings);
        await().until(() -> {
            CompletableFuture.runAsync(keys::forcedHttpsJwksRefresh, threads);
            return fetches.get() > 1;
        });
        List<CompletableFuture<Boolean>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                keys::forcedHttpsJwksRefresh, threads)).limit(LoadedKeys.MOST_AT_ONCE + MORE).toList();

        await().until(() -> all.stream().filter(CompletableFuture::isCompletedExceptionally).count() >= MORE);
        assertThat(all).filteredOn(CompletableFuture::isDone).allMatch(CompletableFuture::isCompletedExceptionally);
    }
}
