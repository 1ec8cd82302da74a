package tsunagari.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestVerifications;

/** Who registers an address, and who confirms it, may be two people: pre-hijacking (Sudhodanan and Paverd, 2022). */
@QuarkusTest
class BoundConfirmationTest {

    private static final String OWN = "o".repeat(43);
    private static final String OTHER = "x".repeat(43);
    private static final String PASSWORD = "Chosen-Word-1";

    @Inject
    TestDatabase database;

    @Inject
    MeterRegistry meters;

    private final String address = TestAccounts.uniqueEmail();

    @Test
    void same_browser_confirms_by_the_link_alone() {
        outcome(Map.of("token", bound(), "binding", OWN), "CONFIRMED");
        assertThat(accounts()).isOne();
    }

    @Test
    void L10_confirmation_in_another_browser_makes_no_account_without_the_password_of_who_registered() {
        String token = bound();
        outcome(Map.of("token", token), "PASSWORD_REQUIRED");
        outcome(Map.of("token", token, "binding", OTHER), "PASSWORD_REQUIRED");
        outcome(Map.of("token", token, "binding", OTHER, "password", "Victims-Word-1"), "PASSWORD_REQUIRED");
        assertThat(accounts()).isZero();
        outcome(Map.of("token", token, "binding", OTHER, "password", PASSWORD), "CONFIRMED");
        outcome(Map.of("token", token), "CONFIRMED");
        assertThat(accounts()).isOne();
    }

    @Test
    void L10_fifth_wrong_password_makes_the_link_useless_for_everybody() {
        String token = bound();
        for (int i = 0; i < 4; i++) {
            outcome(Map.of("token", token, "password", "Wrong-Word-" + i), "PASSWORD_REQUIRED");
        }
        outcome(Map.of("token", token, "password", "Wrong-Word-5"), "INVALID");
        outcome(Map.of("token", token, "password", PASSWORD), "INVALID");
        outcome(Map.of("token", token, "binding", OWN), "INVALID");
        assertThat(accounts()).isZero();
    }

    @Test
    void fifth_password_may_be_the_right_one() {
        String token = bound();
        for (int i = 0; i < 4; i++) {
            outcome(Map.of("token", token, "password", "Wrong-Word-" + i), "PASSWORD_REQUIRED");
        }
        outcome(Map.of("token", token), "PASSWORD_REQUIRED");
        outcome(Map.of("token", token, "password", PASSWORD), "CONFIRMED");
    }

    @Test
    void L13_parallel_guesses_at_one_link_make_five_hashes_at_most() throws Exception {
        String token = bound();
        long before = hashes();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> status : threads.invokeAll(Collections.<Callable<Integer>>nCopies(40, () ->
                    confirm(Map.of("token", token, "password", "Wrong-Word-1")).statusCode()))) {
                statuses.add(status.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(statuses).isSubsetOf(200, 503);
        assertThat(hashes() - before).isBetween(1L, 5L);
    }

    @Test
    void registration_without_binding_is_confirmed_by_the_link_alone() {
        String token = TestRegistrations.of(address).mailedToken();
        outcome(Map.of("token", token, "binding", OTHER), "CONFIRMED");
    }

    /** Or a stranger who registers an address again and again would keep its owner out. */
    @Test
    void L10_later_registration_of_a_stranger_leaves_the_earlier_one_usable() {
        String token = bound();
        TestRegistrations.of(address).with("password", "Strangers-Word-1").with("binding", OTHER).post()
                .then().statusCode(202);
        String strangers = TestMailbox.tokenIn(TestMailbox.waitFor(address, 2).get(0));
        outcome(Map.of("token", strangers, "binding", OWN), "PASSWORD_REQUIRED");
        outcome(Map.of("token", token, "binding", OWN), "CONFIRMED");
        outcome(Map.of("token", strangers, "binding", OTHER), "INVALID");
        TestVerifications.of(address).with("password", PASSWORD).post().then().body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void malformed_binding_or_password_is_refused() {
        for (String binding : List.of("", "short", "b".repeat(65), "b".repeat(42) + "=")) {
            confirm(Map.of("token", "a", "binding", binding)).then().statusCode(400);
            TestRegistrations.any().with("binding", binding).post().then().statusCode(400);
        }
        confirm(Map.of("token", "a", "password", "")).then().statusCode(400);
        confirm(Map.of("token", "a", "password", "a".repeat(1_025))).then().statusCode(400);
    }

    private String bound() {
        return TestRegistrations.of(address).with("password", PASSWORD).with("binding", OWN).mailedToken();
    }

    private static Response confirm(Map<String, String> body) {
        return TestRegistrations.confirm(body);
    }

    private static void outcome(Map<String, String> body, String outcome) {
        confirm(body).then().statusCode(200).body("outcome", equalTo(outcome));
    }

    private long accounts() {
        return database.number("SELECT COUNT(*) FROM account WHERE login_id = ?", address);
    }

    private long hashes() {
        return meters.timer("tsunagari.account.password.hash").count();
    }
}
