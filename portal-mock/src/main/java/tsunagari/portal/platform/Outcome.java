package tsunagari.portal.platform;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a chain of protocol checks ends in: a value, or the first refusal. */
public sealed interface Outcome<V, E> {

    /** What to do in either case. */
    interface Cases<V, E, R> {

        /** All checks passed. */
        R accepted(V value);

        /** A check failed. */
        R refused(E refusal);
    }

    /** Continues with the case at hand. */
    <R> R match(Cases<V, E, R> cases);

    /** Goes on to the next check with the value, if all passed so far. */
    default <W> Outcome<W, E> then(Function<V, Outcome<W, E>> next) {
        return match(new Cases<>() {
            @Override
            public Outcome<W, E> accepted(V value) {
                return next.apply(value);
            }

            @Override
            public Outcome<W, E> refused(E refusal) {
                return Outcome.refused(refusal);
            }
        });
    }

    /** All checks passed. */
    static <V, E> Outcome<V, E> accepted(V value) {
        return new Accepted<>(value);
    }

    /** A check failed. */
    static <V, E> Outcome<V, E> refused(E refusal) {
        return new Refused<>(refusal);
    }

    /** Runs the checks in order up to the first refusal; makes the value when there is none. */
    static <V, E> Outcome<V, E> of(Stream<Supplier<Optional<E>>> checks, Supplier<V> value) {
        return checks.map(Supplier::get).flatMap(Optional::stream).findFirst()
                .map(Outcome::<V, E>refused)
                .orElseGet(() -> accepted(value.get()));
    }

    /** A value. */
    record Accepted<V, E>(V value) implements Outcome<V, E> {
        @Override
        public <R> R match(Cases<V, E, R> cases) {
            return cases.accepted(value);
        }
    }

    /** A refusal. */
    record Refused<V, E>(E refusal) implements Outcome<V, E> {
        @Override
        public <R> R match(Cases<V, E, R> cases) {
            return cases.refused(refusal);
        }
    }
}
