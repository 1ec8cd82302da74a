package tsunagari.account.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestDatabase;

@QuarkusTest
class RetentionTest {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    OldRows rows;

    @Inject
    TestDatabase database;

    @Test
    void L41_old_rows_are_deleted_in_batches_and_no_other() {
        fill();
        database.change("INSERT INTO registration (token_hash, site, login_id, password_hash, expires_at)"
                + " VALUES (SHA2('live', 256), 'hellowork', 'live@example.com', 'x', '2001-01-01 00:00:01')");
        assertThat(rows.delete("registration", "expires_at", LONG_AGO)).isEqualTo(2_500);
        assertThat(rows.delete("registration", "expires_at", LONG_AGO)).isZero();
        assertThat(rows.delete("registration", "expires_at", LONG_AGO.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void L41_replicas_delete_at_the_same_time() throws Exception {
        fill();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        int deleted = 0;
        try {
            for (Future<Integer> each : replicas.invokeAll(IntStream.range(0, 4).<Callable<Integer>>mapToObj(
                    i -> () -> rows.delete("registration", "expires_at", LONG_AGO)).toList())) {
                deleted += each.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(deleted).isEqualTo(2_500);
    }

    private void fill() {
        database.change("INSERT INTO registration (token_hash, site, login_id, password_hash, expires_at)"
                + " SELECT SHA2(CONCAT('old', seq), 256), 'hellowork', CONCAT(seq, '@example.com'), 'x', '2001-01-01'"
                + " FROM seq_1_to_2500");
    }
}
