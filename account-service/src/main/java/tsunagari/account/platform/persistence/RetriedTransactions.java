package tsunagari.account.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import tsunagari.account.platform.TransactionConflict;
import tsunagari.account.platform.Transactions;

/**
 * Runs work in a database transaction of its own, and the whole transaction again when the database gave it up for the
 * sake of another one.
 */
@ApplicationScoped
public class RetriedTransactions implements Transactions {

    private static final int RETRIES = 8;

    /**
     * {@inheritDoc}
     *
     * @throws TransactionConflict if the database gave up every attempt
     */
    @Override
    @Retry(maxRetries = RETRIES, delay = 15, jitter = 15, maxDuration = 2_000, retryOn = TransactionConflict.class)
    public <T> T inNew(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (RuntimeException failure) {
            throw TransactionConflict.isCauseOf(failure) ? new TransactionConflict(failure) : failure;
        }
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return QuarkusTransaction.isActive() ? work.get() : inNew(work);
    }
}
