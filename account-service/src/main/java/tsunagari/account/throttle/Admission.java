package tsunagari.account.throttle;

import java.time.Instant;

/** Whether a guess may be tried. */
public sealed interface Admission {

    /** Continues with the case that applies. */
    <R> R match(Cases<R> cases);

    /** One continuation per case. */
    interface Cases<R> {

        /** The guess has its slots and may be hashed. */
        R admitted(Reservation reservation);

        /** A counter is full; nothing was taken. */
        R refused(Instant retryAt);
    }

    /** The guess has its slots. */
    record Admitted(Reservation reservation) implements Admission {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.admitted(reservation);
        }
    }

    /** A counter is full until the given time. */
    record Refused(Instant retryAt) implements Admission {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(retryAt);
        }
    }
}
