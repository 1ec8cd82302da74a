package tsunagari.account.credential;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds the memory and the processors that password hashing takes, whatever arrives. */
public final class HashingBulkhead {

    private final HashingLimits limits;
    private final Semaphore places;
    private final Semaphore running;

    /** A bulkhead in which nothing runs yet. */
    public HashingBulkhead(HashingLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent() + limits.queue());
        this.running = new Semaphore(limits.concurrent(), true);
    }

    /**
     * Runs the work in its turn.
     *
     * @return its result; empty if it was turned away, because the queue is full or its turn did not come in time
     */
    public <T> Optional<T> run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return runInTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> Optional<T> runInTurn(Supplier<T> work) {
        if (!turnCame()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            running.release();
        }
    }

    private boolean turnCame() {
        try {
            return running.tryAcquire(limits.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
