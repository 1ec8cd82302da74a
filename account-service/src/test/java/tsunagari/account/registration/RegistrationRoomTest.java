package tsunagari.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Accounts;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.HashingRooms;
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
    Accounts accounts;

    @AfterEach
    void release() {
        released.countDown();
        threads.shutdown();
    }

    @Test
    void S10_registrations_without_room_leave_the_claims_theirs() throws Exception {
        String address = TestAccounts.uniqueEmail();
        String token = TestRegistrations.of(address).with("binding", "o".repeat(43)).mailedToken();
        fill(rooms.registrations());
        TestVerifications.of(TestAccounts.active().addTo(accounts).loginId().value()).post().then()
                .body("outcome", equalTo("VERIFIED"));
        assertThat(TestRegistrations.any().post().header("Retry-After")).isNotNull();
        for (int i = 0; i < 6; i++) {
            TestRegistrations.confirm(Map.of("token", token, "password", "Wrong-Word-1")).then().statusCode(503);
        }
        released.countDown();
        TestRegistrations.confirm(Map.of("token", token, "password", TestAccounts.PASSWORD)).then()
                .body("outcome", equalTo("CONFIRMED"));
    }

    /** Takes every place, running and waiting. */
    private void fill(HashingBulkhead bulkhead) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        threads.execute(() -> bulkhead.run(() -> {
            running.countDown();
            awaitRelease();
            return "done";
        }));
        running.await();
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
