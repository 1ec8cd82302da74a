package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentsTest {

    private final TestServer server = new TestServer();
    private final JsonDocuments documents = new JsonDocuments(Duration.ofMillis(300), Duration.ofMillis(600));

    @AfterEach
    void stop() {
        server.close();
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> documents.object(server.url())).isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining(why));
    }

    @Test
    void a_key_set_is_read() throws IOException {
        String set = TestKeys.set(TestKeys.SENDER).toJson(OutputControlLevel.PUBLIC_ONLY);
        server.answers(TestServer.with(200, "application/jwk-set+json", set));
        assertThat(documents.keys(server.url()).getJsonWebKeys()).singleElement()
                .satisfies(key -> assertThat(key.getKey()).isEqualTo(TestKeys.SENDER.getPublicKey()));
    }

    @Test
    void an_object_is_read() throws IOException {
        server.answers(TestServer.with(200, "application/json", "{\"issuer\":\"i\"}"));
        assertThat(documents.object(server.url())).containsEntry("issuer", "i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "[]", "null", "{\"issuer\":\"i\"", "{\"issuer\":\"i\",\"issuer\":\"j\"}"})
    void what_is_no_object_is_malformed(String text) {
        server.answers(TestServer.with(200, "application/json", text));
        assertThatThrownBy(() -> documents.object(server.url())).isInstanceOf(JsonDocuments.Malformed.class)
                .hasMessageContaining("no JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"keys\":\"x\"}", "{\"keys\":[1]}", "{\"keys\":{}}", "{\"keys\":null}", "[1]", ""})
    void what_is_not_shaped_like_a_key_set_is_none(String text) {
        server.answers(TestServer.with(200, "application/json", text));
        assertThatThrownBy(() -> documents.keys(server.url())).isInstanceOf(JsonDocuments.Malformed.class)
                .hasMessage(server.url() + " is no key set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///keys", "http://:80/keys", "keys", "file:///keys"})
    void an_address_that_cannot_be_asked_has_no_document(String address) {
        assertThatThrownBy(() -> documents.keys(URI.create(address))).isInstanceOf(MalformedURLException.class)
                .hasMessageStartingWith(address);
    }

    @Test
    void a_port_that_there_cannot_be_is_a_failure() {
        assertThatThrownBy(() -> documents.keys(URI.create("http://localhost:99999/keys"))).isInstanceOf(IOException.class);
    }

    @Test
    void an_error_is_no_document() {
        server.answers(TestServer.with(503, "application/json", "{}"));
        refuses("answered 503");
        assertThatThrownBy(() -> documents.object(server.url())).isNotInstanceOf(JsonDocuments.Malformed.class);
    }

    @Test
    void a_redirect_is_not_followed() {
        try (TestServer elsewhere = new TestServer()) {
            server.answers(TestServer.redirectingTo(elsewhere.url()));
            refuses("answered 302");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void a_body_larger_than_any_document_is_given_up() {
        server.answers(TestServer.with(200, "application/json", "{\"a\":\"" + "x".repeat(64 * 1024) + "\"}"));
        assertThatThrownBy(() -> documents.object(server.url())).isInstanceOf(BoundedHttp.TooLarge.class)
                .hasMessage("more than 65536 bytes");
    }

    @Test
    void a_server_that_says_nothing_is_given_up_in_time() {
        server.answers(server.silent());
        givesUpInTime();
    }

    @Test
    void a_body_that_never_ends_is_given_up_in_time() {
        server.answers(server.stalling(200));
        givesUpInTime();
    }

    private void givesUpInTime() {
        long start = System.nanoTime();
        refuses("no whole answer within");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobody_listening_is_a_failure() {
        URI gone = server.url();
        server.close();
        assertThatThrownBy(() -> documents.object(gone)).isInstanceOf(IOException.class);
    }
}
