package tsunagari.link.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.link.support.SupportKeysUnavailable;

class LoadedKeysTest {

    private static final int MORE = 3;

    private final AtomicInteger loads = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);
    private Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private LoadedKeys<String> keys(String... answers) {
        return new LoadedKeys<>(() -> {
            String answer = answers[Math.min(loads.getAndIncrement(), answers.length - 1)];
            if (answer == null) {
                throw new IOException("away");
            }
            return answer;
        }, new MovableClock());
    }

    private final class MovableClock extends Clock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String load() throws Exception {
        loads.incrementAndGet();
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        return "keys";
    }

    @Test
    void S05_of_many_tokens_a_few_wait_for_the_first_keys_and_one_loads_them() {
        LoadedKeys<String> keys = new LoadedKeys<>(this::load, clock);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<String>> all = Stream.generate(() -> CompletableFuture.supplyAsync(keys::get, threads))
                .limit(LoadedKeys.MOST_AT_ONCE + MORE).toList();
        await().until(() -> all.stream().filter(CompletableFuture::isCompletedExceptionally).count() == MORE);
        assertThat(all).filteredOn(CompletableFuture::isDone).hasSize(MORE);

        answered.countDown();
        await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        assertThat(all).filteredOn(it -> !it.isCompletedExceptionally()).hasSize(LoadedKeys.MOST_AT_ONCE)
                .allSatisfy(it -> assertThat(it.join()).isEqualTo("keys"));
        assertThat(loads).hasValue(1);
        threads.shutdown();
    }

    @Test
    void S05_a_failure_is_remembered_for_a_second() {
        LoadedKeys<String> keys = keys(null, "keys");
        assertThatThrownBy(keys::get).isInstanceOf(SupportKeysUnavailable.class);
        clock = Clock.offset(clock, Duration.ofMillis(999));
        assertThatThrownBy(keys::get).isInstanceOf(SupportKeysUnavailable.class);
        assertThat(loads).hasValue(1);

        clock = Clock.offset(clock, Duration.ofMillis(1));
        assertThat(keys.get()).isEqualTo("keys");
        assertThat(keys.get()).isEqualTo("keys");
        assertThat(loads).hasValue(2);
    }

    @Test
    void a_failure_from_before_the_clock_was_put_back_is_forgotten() {
        LoadedKeys<String> keys = keys(null, "keys");
        assertThatThrownBy(keys::get).isInstanceOf(SupportKeysUnavailable.class);
        clock = Clock.offset(clock, Duration.ofHours(-1));
        assertThat(keys.get()).isEqualTo("keys");
    }
}
