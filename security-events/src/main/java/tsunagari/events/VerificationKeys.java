package tsunagari.events;

import java.security.Key;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** The public keys of one issuer. */
public interface VerificationKeys {

    /** The key that the issuer publishes under this {@code kid} for this algorithm. */
    Lookup find(String keyId, String algorithm);

    /**
     * Another key that the issuer publishes under this {@code kid} by now, for a token that the one that was found does
     * not verify. That there is none is said only where the issuer was asked since the token came or was issued.
     *
     * @param issued when the token says that it was issued; it is not to be believed
     */
    default Lookup findOther(String keyId, String algorithm, Key refused, Instant issued) {
        return new Lookup.Unknown();
    }

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
