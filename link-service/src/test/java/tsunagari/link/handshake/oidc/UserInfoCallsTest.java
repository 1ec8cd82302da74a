package tsunagari.link.handshake.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.journey.ProvidersJourney;
import tsunagari.link.site.SiteId;

@QuarkusTest
@TestProfile(ProvidersJourney.class)
class UserInfoCallsTest {

    private static final SiteId ETAX = new SiteId("etax");
    private static final SiteId DENPA = new SiteId("denpa");
    private static final int MOST = 16;
    private static final int WAITING = 64;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    UserInfoCalls calls;

    @AfterEach
    void the_portal_answers() {
        answered.countDown();
        await().until(() -> underWay.get() == 0);
    }

    private Map<String, Object> slow() {
        underWay.incrementAndGet();
        try {
            answered.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        underWay.decrementAndGet();
        return Map.of();
    }

    private CompletableFuture<Map<String, Object>> slowCall() {
        return calls.run(ETAX, this::slow).toCompletableFuture();
    }

    private static Throwable failure(CompletableFuture<Map<String, Object>> call) {
        return catchThrowable(() -> call.get(10, TimeUnit.SECONDS)).getCause();
    }

    @Test
    void A18_a_site_whose_portal_is_slow_keeps_few_threads_busy() throws Exception {
        IntStream.range(0, MOST + WAITING).forEach(i -> slowCall());
        await().until(() -> underWay.get() == MOST);

        CompletableFuture<Map<String, Object>> onceTooMuch = slowCall();

        assertThat(failure(onceTooMuch)).isInstanceOf(BulkheadException.class);
        assertThat(calls.run(DENPA, () -> Map.of("sub", "s")).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .containsEntry("sub", "s");
        assertThat(underWay).hasValue(MOST);
    }

    @Test
    void A18_nobody_waits_long_for_their_turn() {
        IntStream.range(0, MOST).forEach(i -> slowCall());
        await().until(() -> underWay.get() == MOST);

        CompletableFuture<Map<String, Object>> waiting = slowCall();

        await().atMost(Duration.ofSeconds(8)).until(waiting::isDone);
        assertThat(failure(waiting)).isNotInstanceOf(TimeoutException.class)
                .isInstanceOf(org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException.class);
    }
}
