package tsunagari.events;

/**
 * Something to be done that a row of a database says.
 *
 * @param <T> its own type
 */
public interface LeasedRow<T> {

    /** Who has to answer: when nobody does, the others of the same route are put off untried. */
    Object route();

    /** How many attempts have failed. */
    int attempts();

    /** How many of them failed by an exception, before anybody had a say. */
    int faults();

    /** The same after one more attempt that failed. */
    T failed();

    /** The same after one more attempt that failed by an exception. */
    T faulted();
}
