package tsunagari.account.platform;

import java.util.function.Supplier;

/** Runs work in a database transaction. */
public interface Transactions {

    /**
     * Runs the work in a new transaction and commits. The work may run several times, so its only effects must be in
     * the database.
     */
    <T> T inNew(Supplier<T> work);

    /** Runs the work in the current transaction, which whoever began it may repeat; without one, in a new one. */
    <T> T run(Supplier<T> work);
}
