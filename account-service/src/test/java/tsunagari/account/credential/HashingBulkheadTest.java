package tsunagari.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingBulkheadTest {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void let_everything_finish() {
        finish.countDown();
    }

    @Test
    void S10_runs_what_there_is_room_for() {
        assertThat(bulkhead(1, 0, Duration.ZERO).run(() -> "done")).contains("done");
    }

    @Test
    void S10_turns_away_what_finds_the_queue_full() throws InterruptedException {
        HashingBulkhead bulkhead = bulkhead(1, 0, Duration.ofMinutes(1));
        occupy(bulkhead);
        assertThat(bulkhead.run(() -> "done")).isEmpty();
    }

    @Test
    void S10_turns_away_what_waits_too_long() throws InterruptedException {
        HashingBulkhead bulkhead = bulkhead(1, 1, Duration.ofMillis(20));
        occupy(bulkhead);
        assertThat(bulkhead.run(() -> "done")).isEmpty();
    }

    @Test
    void S10_runs_what_waits_its_turn() throws Exception {
        HashingBulkhead bulkhead = bulkhead(1, 1, Duration.ofMinutes(1));
        occupy(bulkhead);
        CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(() -> bulkhead.run(() -> "done"));
        finish.countDown();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).contains("done");
    }

    @Test
    void S10_has_room_again_after_a_failure() {
        HashingBulkhead bulkhead = bulkhead(1, 0, Duration.ZERO);
        try {
            bulkhead.run(() -> {
                throw new IllegalStateException("broken");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("broken");
        }
        assertThat(bulkhead.run(() -> "done")).contains("done");
    }

    private void occupy(HashingBulkhead bulkhead) throws InterruptedException {
        CompletableFuture.runAsync(() -> bulkhead.run(() -> {
            started.countDown();
            try {
                return finish.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static HashingBulkhead bulkhead(int concurrent, int queue, Duration longestWait) {
        return new HashingBulkhead(new HashingLimits(concurrent, queue, longestWait));
    }
}
