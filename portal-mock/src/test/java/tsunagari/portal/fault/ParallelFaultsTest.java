package tsunagari.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class ParallelFaultsTest extends PortalTest {

    /** More than the portal has worker threads. */
    private static final int MANY = 250;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void n_times_are_n_strikes_however_many_requests_come_at_once() {
        Armed fault = Armed.once("DISCOVERY_STATUS_503").with("times", 20).arm();
        List<CompletableFuture<HttpResponse<Void>>> answers = ask(100);
        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .hasSize(100).filteredOn(status -> status == 503).hasSize(20);
        fault.struck(20);
    }

    @Test
    void hanging_answers_hold_no_thread() {
        assertOthersAreServedDuring(Armed.always("DISCOVERY_TIMEOUT").with("delay", "PT1M").arm());
    }

    @Test
    void slow_bodies_hold_no_thread() {
        assertOthersAreServedDuring(Armed.always("DISCOVERY_SLOW_BODY").with("delay", "PT10S").arm());
    }

    private void assertOthersAreServedDuring(Armed fault) {
        List<CompletableFuture<HttpResponse<Void>>> hanging = ask(MANY);
        Awaitility.await().atMost(Duration.ofSeconds(50)).untilAsserted(() -> fault.struck(MANY));
        RestAssured.get("/jwks").then().statusCode(200);
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
        hanging.forEach(answer -> answer.cancel(true));
    }

    private List<CompletableFuture<HttpResponse<Void>>> ask(int times) {
        HttpRequest request = HttpRequest.newBuilder(
                URI.create(Browser.issuer() + "/.well-known/openid-configuration")).build();
        return IntStream.range(0, times)
                .mapToObj(i -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding())).toList();
    }
}
