package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody can start handshakes, at a portal whose endpoint for pushed requests answers nobody. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class FloodOfStartsTest extends ProvidersAtWork {

    private static final int STARTS = 3 * ProvidersJourney.CONNECTIONS;
    private static final int ADMITTED = ProvidersJourney.CONNECTIONS / 2;
    private static final int SLOW_MILLIS = 20_000;

    private final ExecutorService visitors = Executors.newFixedThreadPool(STARTS);

    @BeforeEach
    void denpa_takes_pushed_requests() {
        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));
    }

    @AfterEach
    void everybody_has_left() {
        visitors.shutdown();
    }

    private List<CompletableFuture<HttpResponse<String>>> flood() {
        denpa.answers("par", aResponse().withFixedDelay(SLOW_MILLIS));
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> denpa.start(TestBrowser.fresh(), "mypage"), visitors))
                .limit(STARTS).toList();
    }

    @Test
    void A15_a_handshake_that_had_begun_completes_and_half_of_the_connections_are_kept_for_it() {
        assertThat(denpa.start(browser, "mypage").statusCode()).isEqualTo(302);
        List<CompletableFuture<HttpResponse<String>>> starts = flood();
        await().pollInterval(Duration.ofMillis(10)).until(() ->
                starts.stream().filter(CompletableFuture::isDone).count() == STARTS - ADMITTED);

        HttpResponse<String> answer = denpa.finish(browser, denpa.token(subject));

        assertThat(starts).filteredOn(start -> !start.isDone()).as("pushed requests that hang").hasSize(ADMITTED);
        assertThat(Journey.location(answer)).contains("/denpa/mismatch?r=");
        assertThat(starts).extracting(start -> Statements.result(start).statusCode()).containsOnly(503);
        assertThat(denpa.posts("/par")).isEqualTo(1 + ADMITTED);
    }

    @Test
    void A15_who_finds_no_room_is_told_when_to_come_again_and_has_room_then() {
        List<CompletableFuture<HttpResponse<String>>> starts = flood();
        assertThat(starts).extracting(Statements::result).filteredOn(it -> it.headers().firstValue("retry-after")
                .filter("5"::equals).isPresent()).hasSizeGreaterThanOrEqualTo(STARTS - ADMITTED)
                .allSatisfy(refused -> assertThat(refused.body()).contains("data-testid=\"reference\""));
        denpa.up();
        denpa_takes_pushed_requests();

        assertThat(denpa.start(browser, "mypage").statusCode()).isEqualTo(302);
    }
}
