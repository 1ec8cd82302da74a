package tsunagari.account.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.account.platform.TransactionConflict;

@QuarkusTest
class RetriedTransactionsTest {

    @Inject
    RetriedTransactions transactions;

    @Inject
    EntityManager database;

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020})
    void T06_conflict_is_tried_again(int code) {
        AtomicInteger runs = new AtomicInteger();
        assertThat(transactions.<String>inNew(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("conflict", "40001", code));
            }
            return "done";
        })).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void other_failure_is_not_tried_again() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.inNew(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException(new SQLException("duplicate", "23000", 1062));
        })).isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void T06_conflict_that_stays_is_reported() {
        assertThatThrownBy(() -> transactions.inNew(() -> {
            throw new IllegalStateException(new SQLException("deadlock", "40001", 1213));
        })).isInstanceOf(TransactionConflict.class);
    }

    @Test
    void T06_failure_of_commit_is_recognised_where_it_is_suppressed() {
        Exception commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new SQLException("certification failed", "40001", 1213));
        assertThat(TransactionConflict.isCauseOf(new IllegalStateException(commit))).isTrue();
    }

    @Test
    void T06_real_deadlock_ends_with_both_transactions_done() throws Exception {
        String suffix = Long.toHexString(System.nanoTime());
        CyclicBarrier bothHoldTheirFirst = new CyclicBarrier(2);
        var one = CompletableFuture.supplyAsync(() -> lockBoth("a" + suffix, "b" + suffix, bothHoldTheirFirst));
        var other = CompletableFuture.supplyAsync(() -> lockBoth("b" + suffix, "a" + suffix, bothHoldTheirFirst));
        assertThat(one.get(30, TimeUnit.SECONDS) + other.get(30, TimeUnit.SECONDS)).as("runs").isEqualTo(3);
    }

    @Test
    void isolation_is_read_committed() {
        assertThat(transactions.<Object>inNew(
                () -> database.createNativeQuery("SELECT @@transaction_isolation").getSingleResult()))
                .isEqualTo("READ-COMMITTED");
    }

    private int lockBoth(String first, String second, CyclicBarrier bothHoldTheirFirst) {
        AtomicInteger runs = new AtomicInteger();
        return transactions.inNew(() -> {
            int run = runs.incrementAndGet();
            lock(first);
            if (run == 1) {
                await(bothHoldTheirFirst);
            }
            lock(second);
            return run;
        });
    }

    private void lock(String counter) {
        database.createNativeQuery("INSERT INTO throttle_counter (counter, used_at) VALUES (?1, ?2)"
                + " ON DUPLICATE KEY UPDATE used_at = used_at + 1").setParameter(1, counter)
                .setParameter(2, Instant.now().toEpochMilli()).executeUpdate();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
