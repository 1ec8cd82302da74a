package tsunagari.account.throttle.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.platform.persistence.RetriedTransactions;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestGuesses;
import tsunagari.account.testing.TestVerifications;
import tsunagari.account.throttle.Admission;
import tsunagari.account.throttle.Guess;
import tsunagari.account.throttle.GuessLedger;
import tsunagari.account.throttle.Reservation;

@QuarkusTest
class SqlGuessLedgerTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Duration WINDOW = TestGuesses.LIMITS.window();

    @Inject
    GuessLedger ledger;
    @Inject
    EntityManager database;
    @Inject
    RetriedTransactions transactions;

    private final String loginId = TestAccounts.uniqueEmail();

    @Test
    void L13_500_parallel_guesses_take_exactly_10_slots() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Admission>> admissions = threads.invokeAll(IntStream.range(0, 500)
                    .<java.util.concurrent.Callable<Admission>>mapToObj(i -> () -> reserve(guess(), NOW)).toList());
            int admitted = 0;
            for (Future<Admission> admission : admissions) {
                admitted += admission.get() instanceof Admission.Admitted ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(10);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void S13_replicas_count_together() {
        GuessLedger replica = new SqlGuessLedger(database, transactions);
        for (int i = 0; i < 5; i++) {
            assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Admitted.class);
            assertThat(reserve(replica, guess(), NOW)).isInstanceOf(Admission.Admitted.class);
        }
        assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Refused.class);
        assertThat(reserve(replica, guess(), NOW)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void L13_window_slides() {
        reserve(guess(), NOW);
        IntStream.range(0, 9).forEach(i -> reserve(guess(), NOW.plusSeconds(60)));
        Instant firstIsFree = NOW.plus(WINDOW);
        assertThat(reserve(guess(), firstIsFree.minusMillis(1))).isEqualTo(new Admission.Refused(firstIsFree));
        assertThat(reserve(guess(), firstIsFree)).isInstanceOf(Admission.Admitted.class);
        assertThat(reserve(guess(), firstIsFree)).isEqualTo(new Admission.Refused(firstIsFree.plusSeconds(60)));
    }

    @Test
    void refused_guess_takes_no_slot_of_its_other_counters() {
        String subject = UUID.randomUUID().toString();
        IntStream.range(0, 10).forEach(i -> reserve(guess(), NOW));
        IntStream.range(0, 20).forEach(i -> reserve(builder().subject(subject).build(), NOW));
        assertThat(reserve(otherLoginId().subject(subject).build(), NOW)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void L14_full_subject_refuses_other_login_ids() {
        String subject = UUID.randomUUID().toString();
        IntStream.range(0, 10).forEach(i -> reserve(otherLoginId().subject(subject).build(), NOW));
        assertThat(reserve(otherLoginId().subject(subject).build(), NOW)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void slot_given_back_is_free_at_once() {
        IntStream.range(0, 9).forEach(i -> reserve(guess(), NOW));
        ledger.giveBack(admitted(guess()));
        assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Admitted.class);
        assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void L13_success_clears_the_login_id_but_not_the_subject() {
        String subject = UUID.randomUUID().toString();
        IntStream.range(0, 9).forEach(i -> reserve(builder().subject(subject).build(), NOW));
        Guess success = builder().subject(subject).build();
        ledger.clear(admitted(success).id(), success.loginIdCounter());
        IntStream.range(0, 9).forEach(i ->
                assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Admitted.class));
        assertThat(reserve(otherLoginId().subject(subject).build(), NOW)).isInstanceOf(Admission.Admitted.class);
        assertThat(reserve(otherLoginId().subject(subject).build(), NOW)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void L41_purge_deletes_what_no_longer_counts_and_nothing_else() {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        IntStream.range(0, 3).forEach(i -> reserve(otherLoginId().build(), longAgo));
        IntStream.range(0, 10).forEach(i -> reserve(guess(), NOW));
        assertThat(ledger.purge(longAgo, 4)).isEqualTo(8);
        assertThat(ledger.purge(longAgo, 100)).isEqualTo(10);
        assertThat(ledger.purge(longAgo, 100)).isZero();
        assertThat(reserve(guess(), NOW)).isInstanceOf(Admission.Refused.class);
    }

    private Guess guess() {
        return builder().build();
    }

    private TestGuesses builder() {
        return otherLoginId().loginId(loginId);
    }

    private static TestGuesses otherLoginId() {
        return TestGuesses.any().loginId(TestAccounts.uniqueEmail()).subject(UUID.randomUUID().toString())
                .address(TestVerifications.uniqueAddress());
    }

    private Reservation admitted(Guess guess) {
        return ((Admission.Admitted) reserve(guess, NOW)).reservation();
    }

    private Admission reserve(Guess guess, Instant at) {
        return reserve(ledger, guess, at);
    }

    private static Admission reserve(GuessLedger ledger, Guess guess, Instant at) {
        return ledger.reserve(new Reservation(UUID.randomUUID(), guess, at), TestGuesses.LIMITS);
    }
}
