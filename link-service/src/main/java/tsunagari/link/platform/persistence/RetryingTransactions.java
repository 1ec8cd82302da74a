package tsunagari.link.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;

/**
 * Transactions on MariaDB, which may give up any of them: 1213 deadlock (Galera reports a failed certification as
 * this, also at COMMIT), 1205 lock wait, 1020 changed since read. The whole transaction is run again.
 */
@ApplicationScoped
class RetryingTransactions implements Transactions {

    private static final Logger LOG = Logger.getLogger(RetryingTransactions.class);
    private static final Set<Integer> GIVEN_UP = Set.of(1213, 1205, 1020);
    private static final int ATTEMPTS = 6;

    @Override
    public <T> T run(Supplier<T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !givenUp(e)) {
                    throw e;
                }
                LOG.debugf("transaction given up by the database, attempt %d", attempt);
                pause(attempt);
            }
        }
    }

    /** Looks among the suppressed ones too: there the transaction manager puts what failed at COMMIT. */
    private static boolean givenUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())
                    || Arrays.stream(cause.getSuppressed()).anyMatch(RetryingTransactions::givenUp)) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(5L << attempt)));
    }
}
