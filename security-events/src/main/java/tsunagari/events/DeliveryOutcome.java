package tsunagari.events;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of pushing a token (RFC 8935, sections 2.2 to 2.4). */
public sealed interface DeliveryOutcome {

    /** 202: the receiver has it. */
    record Delivered() implements DeliveryOutcome {
    }

    /** The receiver will never take this token. @param error the receiver's error code */
    record Refused(String error) implements DeliveryOutcome {
    }

    /** The receiver answered something else; another token may fare better now, this one later. */
    record Postponed(String reason) implements DeliveryOutcome {
    }

    /** The receiver did not answer; no token will get through at the moment. */
    record Unreachable(String reason) implements DeliveryOutcome {
    }

    /** One function for each outcome. */
    record Cases<R>(Supplier<R> delivered, Function<Refused, R> refused, Function<Postponed, R> postponed,
            Function<Unreachable, R> unreachable) {
    }

    /** Applies the function of this outcome. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Refused it) {
            return cases.refused().apply(it);
        }
        if (this instanceof Postponed it) {
            return cases.postponed().apply(it);
        }
        if (this instanceof Unreachable it) {
            return cases.unreachable().apply(it);
        }
        return cases.delivered().get();
    }
}
