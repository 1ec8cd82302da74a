package tsunagari.events;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of bringing something to its receiver; of a token that is pushed: RFC 8935, sections 2.2 to 2.4. */
public sealed interface DeliveryOutcome {

    /** The receiver has it; of a token: 202. */
    record Delivered() implements DeliveryOutcome {
    }

    /** The receiver will never take it. @param error the receiver's error code */
    record Refused(String error) implements DeliveryOutcome {
    }

    /** The receiver answered something else; another may fare better now, this one later. */
    record Postponed(String reason) implements DeliveryOutcome {
    }

    /** The receiver did not answer, or serves nobody; nothing will get through at the moment. */
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
