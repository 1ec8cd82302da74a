package tsunagari.events;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The verdict on a token.
 *
 * @param <T> what an accepted token says
 */
public sealed interface Verification<T> {

    /** Every rule holds. */
    record Accepted<T>(T token) implements Verification<T> {
    }

    /** A rule is broken; sending it again is of no use. */
    record Rejected<T>(Rejection reason) implements Verification<T> {
    }

    /** The issuer's keys are not to be had now; the sender may try again. */
    record Undecided<T>() implements Verification<T> {
    }

    /** One function for each verdict. */
    record Cases<T, R>(Function<T, R> accepted, Function<Rejection, R> rejected, Supplier<R> undecided) {
    }

    /** Applies the function of this verdict. */
    default <R> R match(Cases<T, R> cases) {
        if (this instanceof Accepted<T> it) {
            return cases.accepted().apply(it.token());
        }
        if (this instanceof Rejected<T> it) {
            return cases.rejected().apply(it.reason());
        }
        return cases.undecided().get();
    }

    /** Goes on with what an accepted token says. */
    default <R> Verification<R> then(Function<T, Verification<R>> next) {
        return match(new Cases<>(next, Rejected::new, Undecided::new));
    }
}
