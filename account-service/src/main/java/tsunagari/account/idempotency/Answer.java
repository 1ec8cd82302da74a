package tsunagari.account.idempotency;

/** What a request with an idempotency key comes to. */
public sealed interface Answer {

    /** Continues with the case that applies. */
    <R> R match(Cases<R> cases);

    /** One continuation per case. */
    interface Cases<R> {

        /** What the work gave, now or when the same request came first. */
        R given(String value);

        /** The key belongs to another request; nothing was done. */
        R keyReused();
    }

    /** What the work gave. */
    record Given(String value) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(value);
        }
    }

    /** The key belongs to another request. */
    record KeyReused() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyReused();
        }
    }
}
