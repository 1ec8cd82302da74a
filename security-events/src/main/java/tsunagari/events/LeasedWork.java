package tsunagari.events;

import java.util.Optional;

/**
 * What is done about each row of a {@link LeasedQueue}, and who hears what came of it.
 *
 * @param <T> what a row says
 */
public interface LeasedWork<T> {

    /** Tries once, within a time of its own and outside any transaction. An exception means a bug or bad data. */
    DeliveryOutcome attempt(T row);

    /** It is done. */
    default void done(T row) {
        // Not everybody has to say something.
    }

    /** It will be tried again; the row has the failure in its counts. */
    void postponed(T row, String reason);

    /** It is parked; the row has the failure in its counts. @param fault the exception, if it was for one */
    void parked(T row, String reason, Optional<RuntimeException> fault);

    /** What is written down of an exception; its message could repeat personal data. */
    default String reasonOf(RuntimeException fault) {
        return fault.getClass().getSimpleName();
    }
}
