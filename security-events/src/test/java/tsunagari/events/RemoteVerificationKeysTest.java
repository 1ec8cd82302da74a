package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.junit.jupiter.api.Test;
import tsunagari.events.VerificationKeys.Lookup;

class RemoteVerificationKeysTest {

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile JsonWebKeySet published = TestKeys.set(TestKeys.SENDER);
    private volatile boolean down;
    private final RemoteVerificationKeys keys = new RemoteVerificationKeys(this::fetch, clock, new Semaphore(1));

    private JsonWebKeySet fetch() throws IOException {
        fetches.incrementAndGet();
        if (down) {
            throw new IOException("down");
        }
        return published;
    }

    private Lookup find(String keyId) {
        return keys.find(keyId, "ES256");
    }

    private static Lookup found(EllipticCurveJsonWebKey key) {
        return new Lookup.Found(key.getPublicKey());
    }

    @Test
    void nothing_is_fetched_before_the_first_look_up() {
        assertThat(fetches).hasValue(0);
    }

    @Test
    void a_set_is_fetched_once_for_many_look_ups() {
        for (int i = 0; i < 100; i++) {
            assertThat(find("sender-1")).isEqualTo(found(TestKeys.SENDER));
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void A30_a_new_key_is_found_at_its_first_use() {
        find("sender-1");
        published = TestKeys.set(TestKeys.SENDER, TestKeys.OTHER);
        assertThat(find("sender-2")).isEqualTo(found(TestKeys.OTHER));
    }

    @Test
    void A33_a_withdrawn_key_dies_within_a_minute() {
        find("sender-1");
        published = TestKeys.set(TestKeys.OTHER);
        clock.move(Duration.ofSeconds(60));
        assertThat(find("sender-1")).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void A32_another_key_under_the_same_id_is_noticed_within_a_minute() {
        find("sender-1");
        EllipticCurveJsonWebKey successor = TestKeys.ec("sender-1");
        published = TestKeys.set(successor);
        clock.move(Duration.ofSeconds(60));
        assertThat(find("sender-1")).isEqualTo(found(successor));
    }

    @Test
    void A35_invented_ids_cost_the_issuer_one_fetch_in_five_seconds() {
        find("sender-1");
        for (int i = 0; i < 1000; i++) {
            find("invented-" + i);
        }
        assertThat(fetches).hasValue(2);
        clock.move(Duration.ofSeconds(5));
        find("invented");
        assertThat(fetches).hasValue(3);
    }

    @Test
    void an_id_that_cannot_be_looked_up_now_is_not_called_unknown() {
        find("sender-1");
        assertThat(find("invented-1")).isEqualTo(new Lookup.Unknown());
        assertThat(find("invented-2")).isEqualTo(new Lookup.Unavailable());
    }

    @Test
    void known_keys_are_found_while_invented_ids_pour_in() {
        find("sender-1");
        find("invented-1");
        find("invented-2");
        assertThat(find("sender-1")).isEqualTo(found(TestKeys.SENDER));
    }

    @Test
    void A35_a_rotation_while_invented_ids_pour_in_is_followed_within_five_seconds() {
        find("sender-1");
        find("invented-1");
        published = TestKeys.set(TestKeys.SENDER, TestKeys.OTHER);
        clock.move(Duration.ofSeconds(5));
        assertThat(find("sender-2")).isEqualTo(found(TestKeys.OTHER));
    }

    @Test
    void A34_an_issuer_that_is_down_leaves_the_keys_of_the_last_minute_and_then_none() {
        find("sender-1");
        down = true;
        clock.move(Duration.ofSeconds(59));
        assertThat(find("sender-1")).isEqualTo(found(TestKeys.SENDER));
        clock.move(Duration.ofSeconds(1));
        assertThat(find("sender-1")).isEqualTo(new Lookup.Unavailable());
    }

    @Test
    void an_issuer_that_is_down_is_asked_once_a_second() {
        down = true;
        for (int i = 0; i < 100; i++) {
            assertThat(find("sender-1")).isEqualTo(new Lookup.Unavailable());
        }
        assertThat(fetches).hasValue(1);
        down = false;
        clock.move(Duration.ofSeconds(1));
        assertThat(find("sender-1")).isEqualTo(found(TestKeys.SENDER));
    }

    @Test
    void a_source_that_fails_in_no_declared_way_is_down() {
        RemoteVerificationKeys broken = new RemoteVerificationKeys(() -> {
            fetches.incrementAndGet();
            throw new IllegalStateException("unforeseen");
        }, clock, new Semaphore(1));
        for (int i = 0; i < 100; i++) {
            assertThat(broken.find("sender-1", "ES256")).isEqualTo(new Lookup.Unavailable());
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void keys_for_encryption_for_another_algorithm_and_symmetric_keys_are_not_used() {
        EllipticCurveJsonWebKey encryption = TestKeys.ec("encryption");
        encryption.setUse("enc");
        EllipticCurveJsonWebKey other = TestKeys.ec("other-algorithm");
        other.setAlgorithm("ES384");
        OctetSequenceJsonWebKey symmetric = OctJwkGenerator.generateJwk(256);
        symmetric.setKeyId("symmetric");
        published = new JsonWebKeySet(encryption, other, symmetric);
        for (String keyId : List.of("encryption", "other-algorithm", "symmetric")) {
            clock.move(Duration.ofMinutes(1));
            assertThat(find(keyId)).isEqualTo(new Lookup.Unknown());
        }
    }

    @Test
    void a_hundred_look_ups_at_once_share_one_fetch() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        Queue<Lookup> lookups = new ConcurrentLinkedQueue<>();
        RemoteVerificationKeys slow = new RemoteVerificationKeys(() -> {
            awaitOthers(threads);
            return fetch();
        }, clock, new Semaphore(100));
        for (int i = 0; i < 100; i++) {
            threads.add(new Thread(() -> lookups.add(slow.find("sender-1", "ES256"))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(lookups).hasSize(100).containsOnly(found(TestKeys.SENDER));
        assertThat(fetches).hasValue(1);
    }

    /** Until every other thread waits for the one that fetches, or has ended. */
    private static void awaitOthers(List<Thread> threads) {
        Set<Thread.State> arrived = Set.of(Thread.State.WAITING, Thread.State.TERMINATED);
        while (!threads.stream().allMatch(it -> it == Thread.currentThread() || arrived.contains(it.getState()))) {
            Thread.onSpinWait();
        }
    }
}
