package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.events.VerificationKeys.Lookup;

/** Look-ups while a fetch lasts. */
class WaitingForKeysTest {

    private static final Lookup FOUND = new Lookup.Found(TestKeys.SENDER.getPublicKey());

    private final MutableClock clock = new MutableClock();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetches = new AtomicInteger();
    private final BlockingQueue<Lookup> lookups = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(20);
    private final RemoteVerificationKeys keys = new RemoteVerificationKeys(this::fetch, clock, room);
    private volatile CountDownLatch begun = new CountDownLatch(0);
    private volatile CountDownLatch answer = new CountDownLatch(0);

    private JsonWebKeySet fetch() {
        fetches.incrementAndGet();
        begun.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return TestKeys.set(TestKeys.SENDER);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Lookup find() {
        return keys.find("sender-1", "ES256");
    }

    private void someoneFetches(int others) throws InterruptedException {
        begun = new CountDownLatch(1);
        answer = new CountDownLatch(1);
        threads.execute(() -> lookups.add(find()));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < others; i++) {
            threads.execute(() -> lookups.add(find()));
        }
    }

    private void areSentAway(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            assertThat(lookups.poll(20, TimeUnit.SECONDS)).isEqualTo(new Lookup.Unavailable());
        }
    }

    private void theFetchEnds() throws InterruptedException {
        answer.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_set_that_comes_to_its_end_is_fetched_by_one_and_used_by_the_others() throws Exception {
        find();
        clock.move(Duration.ofSeconds(45));
        someoneFetches(0);
        assertThat(threads.submit(this::find).get(20, TimeUnit.SECONDS)).isEqualTo(FOUND);
        theFetchEnds();
        assertThat(lookups).containsExactly(FOUND);
        clock.move(Duration.ofSeconds(44));
        assertThat(find()).isEqualTo(FOUND);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_set_is_not_fetched_before_it_comes_to_its_end() {
        find();
        clock.move(Duration.ofSeconds(44));
        find();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void as_many_wait_for_a_fetch_as_there_is_room_for_and_the_others_are_told_at_once_to_come_again() throws Exception {
        someoneFetches(300);
        areSentAway(280);
        theFetchEnds();
        assertThat(lookups).hasSize(21).containsOnly(FOUND);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void issuers_share_the_room_but_one_that_leaves_none_keeps_nobody_from_fetching_from_another() throws Exception {
        RemoteVerificationKeys others = new RemoteVerificationKeys(() -> TestKeys.set(TestKeys.SENDER), clock, room);
        someoneFetches(300);
        areSentAway(280);
        assertThat(room.availablePermits()).isZero();

        assertThat(others.find("sender-1", "ES256")).isEqualTo(FOUND);
        theFetchEnds();
        assertThat(room.availablePermits()).isEqualTo(20);
    }
}
