package tsunagari.link.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.events.JsonDocuments;

/** What becomes of the failures of real calls: a server that is there is not to be started, one that is away is. */
class ReachabilityTest {

    private static final String CORRECT = "correct the address, or ask those who run it";
    private static final String START = "start it, correct the address, or let this machine through to it";
    private static final int LARGEST = 100;

    private final JsonDocuments documents = new JsonDocuments(Duration.ofSeconds(5), Duration.ofSeconds(5), LARGEST);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answers(int status, String text) {
        server.createContext("/", exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void saysNothing() {
        server.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void finds(URI address, JsonDocuments documents, String text, String advice) {
        try {
            documents.keys(address);
            throw new AssertionError("there is a key set at " + address);
        } catch (IOException e) {
            assertThat(new Reachability("portal").failure(address, e)).isEqualTo(Finding.wrong("portal", text, advice));
        }
    }

    @Test
    void an_answer_of_another_status_is_told_by_it() {
        answers(404, "");
        finds(address, documents, address + " answered 404", CORRECT);
    }

    @Test
    void a_page_where_keys_should_be_is_an_answer() {
        answers(200, "<html>");
        finds(address, documents, address + " is no key set", CORRECT);
    }

    @Test
    void more_than_there_can_be_is_an_answer() {
        answers(200, "x".repeat(LARGEST + 1));
        finds(address, documents, address + " answered more than 100 bytes", CORRECT);
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_not_reached_and_named() {
        saysNothing();
        finds(address, new JsonDocuments(Duration.ofSeconds(5), Duration.ofMillis(50)),
                address + " cannot be reached (no whole answer within PT0.05S)", START);
    }

    @Test
    void nobody_there_is_not_reached() {
        server.stop(0);
        finds(address, documents, address + " cannot be reached (ConnectException)", START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///jwks", "file:///jwks"})
    void an_address_of_no_server_is_to_be_corrected(String nowhere) {
        finds(URI.create(nowhere), documents, nowhere + " is no address of a document", CORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///jwks", "file:///jwks"})
    void nor_can_anything_else_be_asked_of_it(String nowhere) {
        assertThatThrownBy(() -> Reachability.request(URI.create(nowhere))).isInstanceOf(MalformedURLException.class)
                .hasMessage(nowhere + " is no address of a server");
    }
}
