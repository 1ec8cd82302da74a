package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A portal whose UserInfo keeps everybody waiting. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class SlowUserInfoTest extends ProvidersAtWork {

    private static final int VISITORS = 2 * ProvidersJourney.WORKERS;
    private static final int SLOW_MILLIS = 20_000;

    private final ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);

    @AfterEach
    void everybody_has_left() {
        visitors.shutdown();
    }

    /** Somebody who is back from etax's portal. */
    private Supplier<HttpResponse<String>> callback() {
        TestBrowser visitor = TestBrowser.fresh();
        etax.start(visitor, "mypage");
        etax.issuesForThis(etax.token(Journey.newSubject()).with("acr", "high"));
        String callback = etax.callback();
        return () -> visitor.get(callback);
    }

    @Test
    void A18_slow_userinfo_at_one_site_does_not_stop_sign_ins_at_another() {
        TestBrowser elsewhere = TestBrowser.fresh();
        denpa.handshake(elsewhere, "mypage", denpa.token(Journey.newSubject()));
        denpa.start(elsewhere, "mypage");
        etax.shows("userinfo", okJson("{}").withFixedDelay(SLOW_MILLIS));
        List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(this::callback).limit(VISITORS).toList()
                .stream().map(callback -> CompletableFuture.supplyAsync(callback, visitors)).toList();
        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20))
                .until(() -> etax.fetches("/userinfo") > 0 && etax.posts("/token") == VISITORS);

        HttpResponse<String> answer = denpa.finish(elsewhere, denpa.token(Journey.newSubject()));

        assertThat(waiting).as("those who wait at the other site").noneMatch(CompletableFuture::isDone);
        assertThat(Journey.location(answer)).contains("/denpa/mismatch?r=");
        assertThat(waiting).extracting(it -> Statements.result(it).statusCode()).containsOnly(503);
    }
}
