package tsunagari.link.connection;

import java.util.function.Function;
import java.util.function.Supplier;
import tsunagari.link.handshake.Proof;

/** Where the holder of a proof stands. */
public sealed interface ProofStep {

    /** They may consent. */
    record Open(Proof proof) implements ProofStep {
    }

    /** They have also proved an account, and may move its connection. */
    record Offered(Proof proof) implements ProofStep {
    }

    /** They are connected, or will be. @param untold whether the portal must be told of it once more */
    record Connected(Connection connection, boolean untold) implements ProofStep {
    }

    /** The proof was used for something that has ended, was ended itself, or is too old. */
    record Expired() implements ProofStep {
    }

    /** No such proof of this browser. */
    record Foreign() implements ProofStep {
    }

    /** One function for each step. */
    record Cases<R>(Function<Open, R> open, Function<Offered, R> offered, Function<Connected, R> connected,
            Supplier<R> expired, Supplier<R> foreign) {
    }

    /** Applies the function of this step. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Open it) {
            return cases.open().apply(it);
        }
        if (this instanceof Offered it) {
            return cases.offered().apply(it);
        }
        if (this instanceof Connected it) {
            return cases.connected().apply(it);
        }
        return this instanceof Expired ? cases.expired().get() : cases.foreign().get();
    }
}
