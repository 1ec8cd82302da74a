package tsunagari.link.platform;

import java.util.function.Supplier;

/** Runs work in a transaction of its own. */
public interface Transactions {

    /**
     * Runs the work and commits. The whole work is run again, a few times, when the database gave it up for another
     * transaction (deadlock, lock wait, certification failure), so it must do nothing outside the database.
     */
    <T> T run(Supplier<T> work);

    /** {@link #run(Supplier)} for work without a result. */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
