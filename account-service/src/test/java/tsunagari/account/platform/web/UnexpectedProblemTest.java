package tsunagari.account.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class UnexpectedProblemTest {

    @TestHTTPResource
    URL service;

    @Test
    void bug_is_answered_with_a_reference_and_nothing_else() {
        Response answer = given().get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).matches("\\{\"type\":\"urn:tsunagari:problem:unexpected\","
                + "\"title\":\"Something went wrong\",\"status\":500,"
                + "\"reference\":\"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\"}");
    }

    @Test
    void S05_operation_that_names_no_scope_is_denied() {
        given().auth().oauth2(TestTokens.valid().sign()).get("/broken/unannotated").then().statusCode(403);
    }

    @Test
    void L20_chunked_body_of_a_megabyte_is_refused() throws IOException {
        String answer = send("POST /v1/sites/hellowork/credential-verifications HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + TestTokens.valid().sign() + "\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "c\r\n{\"loginId\":\"\r\n" + ("4000\r\n" + "a".repeat(0x4000) + "\r\n").repeat(64) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void request_that_is_not_http_is_not_a_failure_of_the_service() throws IOException {
        assertThat(send("GET /v1/sites/%zz/accounts/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(600), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void S10_a_request_that_gets_no_database_connection_in_time_may_be_made_again() {
        Response answer = given().get("/broken/overloaded");
        answer.then().statusCode(503).header("Retry-After", "2").body("type", equalTo("urn:tsunagari:problem:busy"));
        assertThat(answer.asString()).doesNotContain("canary");
    }
}
