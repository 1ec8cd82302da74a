package tsunagari.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestGuesses;
import tsunagari.account.testing.TestVerifications;
import tsunagari.account.throttle.Throttle;

@QuarkusTest
class GuessingTest {

    @Inject
    Accounts accounts;

    @Inject
    MeterRegistry meters;

    @Inject
    EntityManager database;

    @Inject
    Throttle throttle;

    @Test
    void L13_500_parallel_guesses_at_one_login_id_make_10_hashes_at_most() throws Exception {
        Account account = TestAccounts.active().addTo(accounts);
        openEveryDatabaseConnection();
        long before = hashes();
        List<String> outcomes = inParallel(500, () -> guess(account.loginId().value()).post());
        assertThat(hashes() - before).isBetween(1L, 10L)
                .isEqualTo(outcomes.stream().filter("200 REJECTED"::equals).count());
        // On a busy machine a guess may wait for its hash too long, and is turned away with its slot given back.
        assertThat(outcomes).contains("200 THROTTLED")
                .allMatch(Pattern.compile("200 (REJECTED|THROTTLED)|503 .*").asMatchPredicate());
    }

    @Test
    void L14_parallel_guesses_of_one_subject_make_10_hashes_at_most() throws Exception {
        String subject = "subject-" + System.nanoTime();
        long before = hashes();
        inParallel(100, () -> guess(TestAccounts.uniqueEmail()).with("subjectKey", subject).post());
        assertThat(hashes() - before).isBetween(1L, 10L);
    }

    @Test
    void L15_one_address_has_100_guesses_even_from_all_over_its_64() {
        String network = TestVerifications.uniqueAddress().replace("::1", ":");
        for (int i = 0; i < 98; i++) {
            throttle.admit(TestGuesses.any().loginId(TestAccounts.uniqueEmail()).subject("subject-" + System.nanoTime())
                    .address(network + Integer.toHexString(i) + "::1").build());
        }
        long before = hashes();
        IntStream.range(0, 4).forEach(i -> guess(TestAccounts.uniqueEmail())
                .with("clientAddress", network + "ffff:" + i + "::2").post());
        assertThat(hashes() - before).isEqualTo(2);
    }

    @Test
    void L18_throttled_answer_is_the_same_for_known_and_unknown() {
        String known = throttledAnswer(TestAccounts.active().addTo(accounts).loginId().value());
        String unknown = throttledAnswer(TestAccounts.uniqueEmail());
        assertThat(known).contains("\"outcome\":\"THROTTLED\"").isEqualTo(unknown);
    }

    @Test
    void L16_login_id_is_throttled_however_it_is_typed() {
        String loginId = TestAccounts.uniqueEmail();
        Stream.of(loginId, loginId.toUpperCase(Locale.ROOT), " " + loginId, loginId + "\u3000",
                "ｕ" + loginId.substring(1)).forEach(typed -> IntStream.range(0, 2).forEach(time -> guess(typed).post()));
        guess(loginId).post().then().body("outcome", equalTo("THROTTLED"));
    }

    @Test
    void L13_retry_time_is_15_minutes_after_the_first_failure_in_whole_seconds() {
        String loginId = TestAccounts.uniqueEmail();
        Instant before = Instant.now();
        IntStream.range(0, 10).forEach(time -> guess(loginId).post());
        String retryAt = guess(loginId).post().then().extract().path("retryAt");
        assertThat(retryAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(Instant.parse(retryAt)).isBetween(before.plusSeconds(899), before.plusSeconds(910));
    }

    @Test
    void L13_verified_password_clears_the_login_id_and_gives_its_slots_back() {
        Account account = TestAccounts.active().addTo(accounts);
        String loginId = account.loginId().value();
        IntStream.range(0, 9).forEach(time -> guess(loginId).post());
        TestVerifications.of(loginId).post().then().body("outcome", equalTo("VERIFIED"));
        guess(loginId).post().then().body("outcome", equalTo("REJECTED"));
    }

    @Test
    void L39_throttle_table_holds_no_login_id() {
        String loginId = TestAccounts.uniqueEmail();
        guess(loginId).post();
        List<?> counters = database.createNativeQuery("SELECT counter FROM throttle_slot").getResultList();
        assertThat(counters).isNotEmpty().allSatisfy(counter -> assertThat((String) counter).matches("[0-9a-f]{64}"));
    }

    @Test
    void S10_more_hashes_than_there_is_room_for_are_turned_away_for_a_while() throws Exception {
        List<String> answers = inParallel(120, () -> guess(TestAccounts.uniqueEmail()).post());
        assertThat(answers).contains("200 REJECTED", "503 null; retry after 2").allSatisfy(answer ->
                assertThat(answer).isIn("200 REJECTED", "503 null; retry after 2"));
    }

    private static TestVerifications guess(String loginId) {
        return TestVerifications.of(loginId).with("password", "Wrong-1");
    }

    private static String throttledAnswer(String loginId) {
        Response last = null;
        for (int i = 0; i < 11; i++) {
            last = guess(loginId).post();
        }
        return last.statusLine() + "\n" + last.headers() + "\n"
                + last.asString().replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "time");
    }

    /** Or the first guesses would wait for theirs, one after the other, and meet no race. */
    private static void openEveryDatabaseConnection() throws Exception {
        String other = TestAccounts.uniqueEmail();
        inParallel(300, () -> guess(other).post());
    }

    private long hashes() {
        return meters.timer("tsunagari.account.password.hash").count();
    }

    private static List<String> inParallel(int count, Callable<Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(count, 100));
        try {
            List<Future<Response>> answers = threads.invokeAll(
                    IntStream.range(0, count).mapToObj(i -> request).toList());
            return answers.stream().map(GuessingTest::summary).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static String summary(Future<Response> answer) {
        try {
            Response response = answer.get();
            String retry = response.header("Retry-After");
            return response.statusCode() + " " + response.path("outcome")
                    + (retry == null ? "" : "; retry after " + retry);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
