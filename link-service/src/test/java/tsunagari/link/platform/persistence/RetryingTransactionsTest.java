package tsunagari.link.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.platform.Transactions;
import tsunagari.link.testing.DatabaseInTheTestsHand;
import tsunagari.link.testing.FaultyDatabase;
import tsunagari.link.testing.FaultyDatabase.Moment;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(DatabaseInTheTestsHand.class)
class RetryingTransactionsTest {

    private static final int ATTEMPTS = 6;

    @Inject
    TestConnections connections;
    @Inject
    Transactions transactions;
    @Inject
    SqlRows rows;

    @BeforeEach
    void reset() {
        TestPortal.reset();
    }

    @AfterEach
    void heal() {
        FaultyDatabase.disarm();
    }

    private static SQLException failure(int code) {
        return new SQLException("given up", "40001", code);
    }

    private long count() {
        return transactions.run(() -> rows.select(row -> row.getLong(1), "select count(*) from connection")).get(0);
    }

    @ParameterizedTest
    @CsvSource({"1213, STATEMENT", "1205, STATEMENT", "1020, STATEMENT", "1213, COMMIT", "1205, COMMIT", "1020, COMMIT"})
    void R05_R06_a_transaction_that_the_database_gives_up_is_run_again_and_has_its_effect_once(int code, Moment moment) {
        long before = count();
        FaultyDatabase.arm(moment, failure(code), 0, 2);

        Connection connection = connections.active("hellowork");

        assertThat(FaultyDatabase.disarm()).isEqualTo(2);
        assertThat(connections.history(connection)).extracting(HistoryEntry::transition)
                .containsExactly(HistoryEntry.Transition.ESTABLISHED);
        assertThat(count()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"1213, STATEMENT", "1213, COMMIT"})
    void R05_R06_a_database_that_gives_up_every_time_ends_the_attempts_and_nothing_is_left(int code, Moment moment) {
        long before = count();
        FaultyDatabase.arm(moment, failure(code), 0, Integer.MAX_VALUE);

        assertThatThrownBy(() -> connections.active("hellowork")).isInstanceOf(RuntimeException.class);

        assertThat(FaultyDatabase.disarm()).isEqualTo(ATTEMPTS);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1364, STATEMENT", "1364, COMMIT", "0, AFTER_COMMIT"})
    void R03_another_failure_is_not_taken_for_one_of_these(int code, Moment moment) {
        AtomicInteger runs = new AtomicInteger();
        FaultyDatabase.arm(moment, new SQLException("something else", "08S01", code), 0, 1);

        assertThatThrownBy(() -> transactions.run(() -> {
            runs.incrementAndGet();
            rows.update("update subject_generation set generation = generation where site = ?", "none");
        })).isInstanceOf(RuntimeException.class);

        assertThat(FaultyDatabase.disarm()).isEqualTo(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_the_work_itself_throws_is_thrown_at_once() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("a bug");
        })).hasMessage("a bug");

        assertThat(runs).hasValue(1);
    }
}
