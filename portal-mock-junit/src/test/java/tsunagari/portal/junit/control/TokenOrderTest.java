package tsunagari.portal.junit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;

/** Tokens that a site gets because a test ordered them. */
class TokenOrderTest {

    private static final int PORT = PortalMock.freePort();
    private static final AtomicReference<String> RECEIVED = new AtomicReference<>();

    private static HttpServer site;

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client.redirectUri("http://localhost:" + PORT + "/callback")
            .backchannelLogoutUri("http://localhost:" + PORT + "/backchannel-logout"))
        .client("no-site", client -> client.redirectUri("http://localhost:1/callback"))
        .persona("hanako", "求職 花子")
        .build();

    @BeforeAll
    static void open_the_site() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), PORT), 0);
        site.createContext("/", TokenOrderTest::receive);
        site.start();
    }

    @AfterAll
    static void close_the_site() {
        site.stop(0);
    }

    @Test
    void a_logout_token_can_be_unsigned_and_otherwise_sound() throws IOException {
        assertThat(portal.logoutToken("hanako", "my-site").fault(Fault.INVALID_ALG_NONE).send()).isEqualTo(202);

        assertThat(part(0).get("alg").asText()).isEqualTo("none");
        assertThat(part(0).get("typ").asText()).isEqualTo("logout+jwt");
        assertThat(part(1).get("aud").asText()).isEqualTo("my-site");
        assertThat(token()).endsWith(".");
    }

    @Test
    void header_and_claims_can_be_replaced_and_left_out() throws IOException {
        portal.logoutToken("hanako", "my-site").header("typ", "JWT").header("kid", null).with("nonce", "n").without("sub").send();

        assertThat(part(0).get("typ").asText()).isEqualTo("JWT");
        assertThat(part(0).has("kid")).isFalse();
        assertThat(part(1).get("nonce").asText()).isEqualTo("n");
        assertThat(part(1).has("sub")).isFalse();
    }

    @Test
    void an_event_names_the_wanted_connection() throws IOException {
        String id = "11111111-2222-4333-8444-555555555555";

        portal.releaseEvent("hanako", "my-site").connection(id, 7).send();

        JsonNode released = part(1).at("/events/urn:tsunagari:event:connection-released");
        assertThat(released.get("connection_id").asText()).isEqualTo(id);
        assertThat(released.get("generation").asLong()).isEqualTo(7);
    }

    @Test
    void any_text_can_take_the_place_of_a_token() {
        portal.releaseEvent("hanako", "my-site").text("no token").send();

        assertThat(RECEIVED.get()).isEqualTo("no token");
    }

    @Test
    void a_site_that_does_not_answer_has_the_status_zero() {
        assertThat(portal.releaseEvent("hanako", "no-site").send()).isZero();
    }

    @Test
    void a_fault_that_is_not_one_of_tokens_is_refused() {
        assertThatThrownBy(() -> portal.logoutToken("hanako", "my-site").fault(Fault.STATUS_500).send())
            .isInstanceOfSatisfying(ControlRefused.class, refused -> assertThat(refused.code()).isEqualTo("FAULT_UNKNOWN"));
    }

    private static void receive(HttpExchange exchange) throws IOException {
        RECEIVED.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static String token() {
        return RECEIVED.get().replaceFirst("^logout_token=", "");
    }

    private static JsonNode part(int number) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token().split("\\.")[number]));
    }
}
