package tsunagari.link.journey;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import tsunagari.link.platform.Transactions;

/** Makes transactions meet in a certain order. */
@ApplicationScoped
@Unremovable
public class Statements {

    private final DataSource database;
    private final Transactions transactions;

    Statements(DataSource database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Work that has been done in a transaction which is not yet at its end. */
    static final class Uncommitted implements AutoCloseable {

        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CompletableFuture<Void> ended;

        private Uncommitted(Transactions transactions, Runnable work) {
            CountDownLatch done = new CountDownLatch(1);
            ended = CompletableFuture.runAsync(() -> transactions.run(() -> {
                work.run();
                done.countDown();
                waitFor(mayEnd);
            }));
            waitFor(done);
        }

        void commit() {
            mayEnd.countDown();
            result(ended);
        }

        @Override
        public void close() {
            mayEnd.countDown();
        }
    }

    /** Does the work in a transaction, as another replica would, and leaves it open. */
    Uncommitted begin(Runnable work) {
        return new Uncommitted(transactions, work);
    }

    /** Waits until the database is busy with a statement that begins and ends so: it waits for a lock then. */
    void awaitRunning(String beginning, String end) {
        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20)).until(() -> isRunning(beginning, end));
    }

    private boolean isRunning(String beginning, String end) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from "
                        + "information_schema.processlist where trim(info) like ? and id <> connection_id()")) {
            statement.setString(1, beginning + "%" + end);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes of it within ten seconds. */
    static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing happened for ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
