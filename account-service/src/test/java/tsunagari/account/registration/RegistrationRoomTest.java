package tsunagari.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Accounts;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.HashingRooms;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestVerifications;

/** Whatever registers takes no room from who proves an account, nor the other way about. */
@QuarkusTest
class RegistrationRoomTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Inject
    HashingRooms rooms;
    @Inject
    AccountServiceConfiguration configuration;
    @Inject
    Accounts accounts;

    @AfterEach
    void release() {
        released.countDown();
        threads.shutdown();
    }

    @Test
    void S10_registrations_without_room_leave_the_claims_theirs() {
        String address = TestAccounts.uniqueEmail();
        String token = TestRegistrations.of(address).with("binding", "o".repeat(43)).mailedToken();
        fill(rooms.registrations(), configuration.hashing().registrations() + configuration.hashing().registrationQueue());
        TestVerifications.of(TestAccounts.active().addTo(accounts).loginId().value()).post().then()
                .body("outcome", equalTo("VERIFIED"));
        assertThat(TestRegistrations.any().post().header("Retry-After")).isNotNull();
        for (int i = 0; i < 6; i++) {
            TestRegistrations.confirm(Map.of("token", token, "password", "Wrong-Word-1")).then().statusCode(503);
        }
        released.countDown();
        await().untilAsserted(() -> TestRegistrations.confirm(Map.of("token", token, "password", TestAccounts.PASSWORD))
                .then().body("outcome", equalTo("CONFIRMED")));
    }

    @Test
    void S10_claims_without_room_leave_the_registrations_theirs() {
        String claimed = TestAccounts.active().addTo(accounts).loginId().value();
        fill(rooms.claims(), configuration.hashing().concurrent().orElseGet(Runtime.getRuntime()::availableProcessors)
                + configuration.hashing().queue());
        String token = TestRegistrations.any().with("binding", "o".repeat(43)).mailedToken();
        TestRegistrations.confirm(Map.of("token", token, "password", TestAccounts.PASSWORD)).then()
                .body("outcome", equalTo("CONFIRMED"));
        assertThat(TestVerifications.of(claimed).post().header("Retry-After")).isNotNull();
    }

    /** Takes every place, running and waiting, until all are released: who waits for too long waits again. */
    private void fill(HashingBulkhead bulkhead, int places) {
        for (int i = 0; i < places; i++) {
            threads.execute(() -> {
                while (released.getCount() > 0) {
                    bulkhead.run(this::awaitRelease);
                }
            });
        }
        await().until(() -> turnedAwayAtOnce(bulkhead));
    }

    private boolean turnedAwayAtOnce(HashingBulkhead bulkhead) {
        long start = System.nanoTime();
        boolean away = bulkhead.run(() -> "done").isEmpty();
        return away && Duration.ofNanos(System.nanoTime() - start)
                .compareTo(configuration.hashing().longestWait().dividedBy(2)) < 0;
    }

    private boolean awaitRelease() {
        try {
            return released.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
