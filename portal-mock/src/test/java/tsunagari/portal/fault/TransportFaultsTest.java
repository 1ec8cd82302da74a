package tsunagari.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class TransportFaultsTest extends PortalTest {

    private static final HttpResponse.BodyHandler<String> TEXT = HttpResponse.BodyHandlers.ofString();

    static Stream<Arguments> statuses() {
        return Stream.of(Endpoint.values()).flatMap(endpoint -> Stream.of(
                Arguments.of(endpoint, 400, endpoint == Endpoint.TOKEN ? "invalid_grant" : "invalid_request"),
                Arguments.of(endpoint, 401, endpoint == Endpoint.USERINFO ? "invalid_token" : "invalid_client"),
                Arguments.of(endpoint, 500, "server_error"), Arguments.of(endpoint, 503, "temporarily_unavailable")));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void a_status_comes_with_a_well_formed_error_once(Endpoint endpoint, int status, String error) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("STATUS_" + status)).arm();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        Map<String, Object> body = JsonPath.from(answer.body()).getMap("");
        assertThat(body).containsOnlyKeys("error", "error_description").containsEntry("error", error);
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void html_comes_instead_of_json(Endpoint endpoint) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("HTML_BODY")).arm();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        assertThat(answer.statusCode()).isBetween(200, 201);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void a_huge_body_is_streamed(Endpoint endpoint) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("HUGE_BODY")).arm();
        HttpResponse<InputStream> answer = Endpoint.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(new String(body.readNBytes(12))).isEqualTo("{\"padding\":\"");
            body.skipNBytes(50 * 1024 * 1024);
            assertThat(new String(body.readAllBytes())).isEqualTo("\"}");
        }
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void a_slow_body_is_the_right_one_byte_by_byte(Endpoint endpoint) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("SLOW_BODY")).with("delay", "PT0.001S").arm();
        long begun = System.nanoTime();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).isGreaterThan(Duration.ofMillis(answer.body().length() / 2));
        assertSound(endpoint, answer);
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void a_redirect_leads_to_an_address_that_records_who_follows(Endpoint endpoint) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("REDIRECT")).arm();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        String sink = "/mock/sink/" + endpoint.name().toLowerCase(Locale.ROOT);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(Browser.issuer() + sink);
        assertThat(answer.body()).isEmpty();
        struckOnce(endpoint, fault);
        RestAssured.get(sink).then().statusCode(200);
        RestAssured.given().formParam("code", "secret").post(sink).then().statusCode(200);
        List<String> methods = RestAssured.get("/mock/journal").path("entries.findAll { it.path == '" + sink + "' }.method");
        assertThat(methods).containsExactly("GET", "POST");
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void the_right_answer_comes_too_late(Endpoint endpoint) throws Exception {
        HttpRequest request = endpoint.request();
        Armed fault = Armed.once(endpoint.fault("TIMEOUT")).with("delay", "PT0.7S").arm();
        long begun = System.nanoTime();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(690));
        assertSound(endpoint, answer);
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void the_connection_is_closed_without_an_answer(Endpoint endpoint) throws Exception {
        String request = endpoint.written();
        Armed fault = Armed.once(endpoint.fault("CONNECTION_RESET")).arm();
        assertThat(Endpoint.onTheWire(request)).isEmpty();
        struckOnce(endpoint, fault);
    }

    @ParameterizedTest
    @CsvSource({"NO_EXPIRES_IN,access_token id_token scope token_type,Bearer",
        "TOKEN_TYPE_BEARER_LOWERCASE,access_token expires_in id_token scope token_type,bearer"})
    void a_token_answer_deviates_in_one_member(String name, String members, String type) throws Exception {
        HttpRequest request = Endpoint.TOKEN.request();
        Armed fault = Armed.once(name).arm();
        HttpResponse<String> answer = Endpoint.send(request, TEXT);
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = JsonPath.from(answer.body()).getMap("");
        assertThat(body).containsOnlyKeys(members.split(" ")).containsEntry("token_type", type);
        struckOnce(Endpoint.TOKEN, fault);
    }

    @Test
    void an_answer_that_says_no_anyway_does_not_use_a_fault_up() {
        Armed fault = Armed.once("STATUS_500").arm();
        Handshake.redeem(Handshake.redemption("nobodys")).then().statusCode(400);
        fault.struck(0);
    }

    private static void struckOnce(Endpoint endpoint, Armed fault) throws Exception {
        fault.struck(1);
        String name = RestAssured.get("/mock/faults/" + fault.id()).path("fault");
        RestAssured.get("/mock/journal").then().body("entries.findAll { it.path == '" + endpoint.path()
                + "' }.faults.flatten()", contains(name)).body("entries.path", hasItem(endpoint.path()));
        assertSound(endpoint, Endpoint.send(endpoint.request(), TEXT));
    }

    private static void assertSound(Endpoint endpoint, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(endpoint == Endpoint.PAR ? 201 : 200);
        Map<String, Object> body = JsonPath.from(answer.body()).getMap("");
        assertThat(body).containsKey(switch (endpoint) {
            case TOKEN -> "id_token";
            case PAR -> "request_uri";
            case JWKS -> "keys";
            case DISCOVERY -> "issuer";
            case USERINFO -> "sub";
        });
    }
}
