package tsunagari.link.platform.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.FakePortal;
import tsunagari.link.journey.Journey;
import tsunagari.link.journey.LinkJourney;
import tsunagari.link.journey.OutsideWorld;

@QuarkusTest
@TestProfile(LinkJourney.class)
class EveryResponseIsProtectedTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    Router router;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, "text/plain", "");
    }

    private static HttpResponse<String> send(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(OutsideWorld.linkUrl() + path))
                .timeout(Duration.ofSeconds(10)).header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void is_protected(String what, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("x-content-type-options")).as(what).contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).as(what).contains("DENY");
        assertThat(headers.firstValue("referrer-policy")).as(what).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-opener-policy")).as(what).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-resource-policy")).as(what).contains("same-origin");
        assertThat(headers.firstValue("permissions-policy")).as(what).isPresent();
        assertThat(headers.firstValue("cache-control")).as(what).isPresent();
        assertThat(headers.allValues("content-security-policy")).as(what).singleElement().asString()
                .startsWith("default-src 'none'").contains("base-uri 'none'", "frame-ancestors 'none'", "form-action ")
                .doesNotContain("unsafe", "script-src", "*");
        assertThat(headers.firstValue("server")).as(what).isEmpty();
        assertThat(headers.firstValue("access-control-allow-origin")).as(what).isEmpty();
    }

    @Test
    void L37_every_route_answers_every_method_with_all_headers_and_no_failure() {
        Set<String> paths = AllRoutes.paths(router);
        assertThat(paths).contains("/jwks", "/hellowork/events", "/hellowork/backchannel-logout", "/hellowork/callback",
                "/hellowork/initiate-login", "/hellowork/mypage", "/hellowork/connect", "/assets/site.css");
        for (String path : paths) {
            for (String method : METHODS) {
                HttpResponse<String> answer = send(method, path, "text/plain", "");
                is_protected(method + " " + path, answer);
                assertThat(answer.statusCode()).as(method + " " + path).isNotEqualTo(500);
            }
        }
    }

    @Test
    void every_refusal_of_a_method_names_those_that_are_allowed() {
        for (String path : AllRoutes.paths(router)) {
            List<String> answered = new ArrayList<>();
            List<String> named = new ArrayList<>();
            for (String method : METHODS) {
                HttpResponse<String> answer = send(method, path, "application/x-www-form-urlencoded", "");
                if (!List.of(404, 405, 501).contains(answer.statusCode())) {
                    answered.add(method);
                }
                if (answer.statusCode() == 405) {
                    named.add(answer.headers().firstValue("allow").orElse(method + " " + path + " names none"));
                }
            }
            assertThat(named).as(path).allSatisfy(allow ->
                    assertThat(allow.split(", ?")).containsExactlyInAnyOrderElementsOf(answered));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/none", "/hellowork", "/hellowork/", "/hellowork/none", "/none/mypage",
            "/hellowork/mypage/", "/hellowork/mypage;x=1", "/hellowork//mypage", "/hellowork/callback/",
            "/hellowork/handshake/connect", "/%00", "/assets/", "/assets/../application.properties",
            "/assets/%2e%2e/application.properties", "/META-INF/resources/assets/site.css"})
    void L37_what_is_no_page_is_protected_too(String path) {
        HttpResponse<String> answer = get(path);

        is_protected(path, answer);
        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(answer.body()).doesNotContain("quarkus.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/dev",
            "/q/dev-ui", "/q/openapi", "/q/swagger-ui", "/q/arc", "/q/info", "/health", "/metrics", "/q//health",
            "/q;x/metrics", "/%71/metrics"})
    void nothing_of_the_management_port_is_on_the_public_one(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        is_protected(path, answer);
    }

    @Test
    void L37_a_refused_body_is_protected() {
        // The server may close the connection while the rest of the body is on its way, before its answer is read.
        HttpResponse<String> tooLarge = Awaitility.await().ignoreExceptionsMatching(it -> it.getCause() instanceof IOException)
                .until(() -> send("POST", "/hellowork/connect", "application/x-www-form-urlencoded",
                        "h=" + "x".repeat(70 * 1024)), Objects::nonNull);
        HttpResponse<String> unsupported = send("POST", "/hellowork/connect", "text/xml", "<a/>");

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        is_protected("413", tooLarge);
        assertThat(unsupported.statusCode()).isEqualTo(415);
        is_protected("415", unsupported);
    }

    @Test
    void L37_a_portal_that_is_away_leaves_a_protected_page() {
        FakePortal.answer(post("/par"), aResponse().withStatus(500));

        HttpResponse<String> answer = get(Journey.initiateLogin("connect"));

        assertThat(answer.statusCode()).isEqualTo(503);
        is_protected("503", answer);
    }
}
