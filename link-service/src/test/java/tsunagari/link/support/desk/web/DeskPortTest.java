package tsunagari.link.support.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.DeskPort;
import tsunagari.link.testing.SupportToken;

@QuarkusTest
@TestProfile(DeskPort.class)
class DeskPortTest {

    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final SupportToken token = SupportToken.of("support", "auditor");

    private static int publicPort() {
        return RestAssured.port;
    }

    /** The status of the answer to a target as it is: HTTP clients refuse or mend broken ones. */
    private String status(int port, String target) throws IOException {
        return answer(port, "GET " + target + " HTTP/1.1\r\nHost: localhost:" + DeskPort.port() + "\r\nAuthorization: "
                + token.bearer() + "\r\nX-Forwarded-Port: " + DeskPort.port()
                + "\r\nForwarded: host=localhost:" + DeskPort.port() + "\r\nConnection: close\r\n\r\n").split(" ")[1];
    }

    private static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            return exchange(socket, request.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String exchange(Socket socket, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            // The server may close before it has read the rest; what it answered counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/", "/support/desk/sign-in", "/support/v1/references/AAAA-AAAA-AAAA",
        "/support/v1/sites/hellowork/accounts/a/block", "//support", "///support", "//support/desk/sign-in", "/support;x",
        "/support;x=1/desk/sign-in", "/%73upport", "/%73%75pport/desk/sign-in", "/hellowork/../support", "/./support",
        "/hellowork/%2e%2e/support/desk/sign-in", "/;x/support", "/support//desk/sign-in", "/support?x=/hellowork",
        "/support%3Bx", "/support%2Fdesk%2Fsign-in", "/support/desk/sign-in;x"})
    void S05_nothing_of_the_desk_is_at_the_public_port_however_it_is_spelled(String target) throws IOException {
        assertThat(status(publicPort(), target)).isEqualTo("404");
    }

    @ParameterizedTest
    @CsvSource({"/support, 200", "/support/desk/sign-in, 200", "/support/v1/sites/hellowork/accounts/a/block, 200",
        "/assets/site.css, 200", "/assets/icon.svg, 200"})
    void the_desk_and_what_its_pages_need_are_at_its_port(String target, String status) throws IOException {
        assertThat(status(DeskPort.port(), target)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/jwks", "/hellowork/mypage", "/hellowork/register", "/hellowork/jwks", "/hellowork/callback",
        "/hellowork/initiate-login", "/hellowork/events", "/hellowork/backchannel-logout",
        "/support/../hellowork/mypage",
        "/support/%2e%2e/jwks", "/support;x/../jwks", "//jwks", "/%6awks", "/;x/jwks", "/assets/../jwks", "/q/health",
        "/assets;x/../hellowork/mypage", "/supportx", "/SUPPORT", "/none"})
    void S05_nothing_else_is_at_the_desks_port_however_it_is_spelled(String target) throws IOException {
        assertThat(status(DeskPort.port(), target)).isEqualTo("404");
    }

    @Test
    void the_public_port_has_all_else() throws IOException {
        assertThat(status(publicPort(), "/jwks")).isEqualTo("200");
        assertThat(status(publicPort(), "/hellowork/mypage")).isEqualTo("401");
        assertThat(status(publicPort(), "/assets/site.css")).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({"/support, true", "/support, false", "/jwks, true", "/support/v1/references/x, true",
        "/support/desk/none, true"})
    void every_answer_at_either_port_has_the_headers(String path, boolean atTheDesk) {
        for (String method : List.of("GET", "POST", "TRACE")) {
            given().port(atTheDesk ? DeskPort.port() : publicPort()).request(method, path).then()
                    .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Cache-Control", "no-store").header("Strict-Transport-Security", containsString("max-age="));
        }
    }

    private Response post(int port, String origin, String body) {
        return given().port(port).redirects().follow(false).header("Origin", origin).header("Authorization", token.bearer())
                .contentType("application/x-www-form-urlencoded").body(body).post("/support/desk/search");
    }

    @Test
    void A40_forms_are_taken_from_the_desks_own_pages_and_from_no_citizens_page() {
        assertThat(post(DeskPort.port(), DeskPort.ORIGIN, "site=hellowork&who=nobody").statusCode()).isEqualTo(200);
        assertThat(post(DeskPort.port(), "https://link.example", "site=hellowork&who=nobody").statusCode()).isEqualTo(403);
        assertThat(given().header("Origin", DeskPort.ORIGIN).post("/hellowork/logout").statusCode()).isEqualTo(403);
        assertThat(post(publicPort(), DeskPort.ORIGIN, "site=hellowork&who=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void redirects_lead_to_the_desks_address() {
        given().port(DeskPort.port()).redirects().follow(false).header("Origin", DeskPort.ORIGIN)
                .post("/support/desk/sign-out").then().statusCode(303)
                .header("Location", DeskPort.ORIGIN + "/support/desk/sign-in");
    }

    @Test
    void L37_a_body_that_is_too_large_is_refused_at_the_desks_port_too() throws IOException {
        assertThat(answer(DeskPort.port(), "POST /support/desk/search HTTP/1.1\r\nHost: desk\r\nOrigin: " + DeskPort.ORIGIN
                + "\r\nAuthorization: " + token.bearer() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 70000\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void the_desks_port_speaks_http_1_alone() throws IOException {
        // Frames would be binary; as a request of HTTP/1 it is a bad one.
        assertThat(answer(DeskPort.port(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).matches("(?s)(HTTP/\\d\\.\\d 4\\d\\d .*)?");
        assertThat(answer(DeskPort.port(), "GET /support HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n")).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_connection_that_says_nothing_ends_at_the_desks_port_too() throws IOException {
        assertThat(answer(DeskPort.port(), "GET /support HTTP/1.1\r\n")).isEmpty();
    }

    @Test
    void the_desks_port_takes_no_more_connections_than_the_public_one() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < DeskPort.MOST_CONNECTIONS; i++) {
                open.add(new Socket("127.0.0.1", DeskPort.port()));
            }
            assertThat(answer(DeskPort.port(), "GET /support HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n")).isEmpty();
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        org.awaitility.Awaitility.await().ignoreExceptions().until(() -> status(DeskPort.port(), "/support").equals("200"));
    }
}
