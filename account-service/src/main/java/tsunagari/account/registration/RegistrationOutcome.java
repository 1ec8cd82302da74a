package tsunagari.account.registration;

import java.time.Instant;

/** What became of a request to register. Whether the address is taken is not among it. */
public sealed interface RegistrationOutcome {

    /** Continues with the case that applies. */
    <R> R match(Cases<R> cases);

    /** One continuation per case. */
    interface Cases<R> {

        /** A mail goes to the address. */
        R accepted();

        /** The idempotency key belongs to another request; nothing was done. */
        R keyReused();

        /** Too many requests were made for the address, or from the network; nothing was done. */
        R throttled(Instant retryAt);

        /** Too many passwords are being hashed; nothing was done, and the request counts for nothing. */
        R noCapacity();
    }

    /** A mail goes to the address. */
    record Accepted() implements RegistrationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accepted();
        }
    }

    /** The idempotency key belongs to another request. */
    record KeyReused() implements RegistrationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyReused();
        }
    }

    /** Too many requests were made. */
    record Throttled(Instant retryAt) implements RegistrationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.throttled(retryAt);
        }
    }

    /** Too many passwords are being hashed. */
    record NoCapacity() implements RegistrationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noCapacity();
        }
    }
}
