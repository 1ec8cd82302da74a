package tsunagari.events;

import java.security.Key;
import java.util.function.Function;
import java.util.function.Supplier;

/** The public keys of one issuer. */
public interface VerificationKeys {

    /** The key that the issuer publishes under this {@code kid} for this algorithm. */
    Lookup find(String keyId, String algorithm);

    /** What came of a look-up. */
    sealed interface Lookup {

        /** It is published. */
        record Found(Key key) implements Lookup {
        }

        /** It is not published. */
        record Unknown() implements Lookup {
        }

        /** Nobody can say at the moment. */
        record Unavailable() implements Lookup {
        }

        /** One function for each result. */
        record Cases<R>(Function<Key, R> found, Supplier<R> unknown, Supplier<R> unavailable) {
        }

        /** Applies the function of this result. */
        default <R> R match(Cases<R> cases) {
            if (this instanceof Found it) {
                return cases.found().apply(it.key());
            }
            return this instanceof Unknown ? cases.unknown().get() : cases.unavailable().get();
        }
    }
}
