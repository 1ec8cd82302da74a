package tsunagari.portal.provider.client;

import java.security.PublicKey;

/** What came of the search for a client's key. */
public sealed interface KeyLookup {

    /** What to do in each case. */
    interface Cases<R> {

        /** The client publishes this key. */
        R found(PublicKey key);

        /** The client does not publish such a key. */
        R unknown();

        /** The client's keys could not be fetched. */
        R unavailable();
    }

    /** Continues with the case at hand. */
    <R> R match(Cases<R> cases);

    /** The client publishes this key. */
    record Found(PublicKey key) implements KeyLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.found(key);
        }
    }

    /** The client does not publish such a key. */
    record Unknown() implements KeyLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown();
        }
    }

    /** The client's keys could not be fetched. */
    record Unavailable() implements KeyLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unavailable();
        }
    }
}
