package tsunagari.link.account;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the account service says to somebody who asks for an account. */
public sealed interface RegistrationAnswer {

    /** A mail goes to the address. */
    record Accepted() implements RegistrationAnswer {
    }

    /** No mail can go to such an address, or no account can have such a password. */
    record Refused() implements RegistrationAnswer {
    }

    /** Too many; the next is heard at this instant. */
    record Throttled(Instant retryAt) implements RegistrationAnswer {
    }

    /** The key belongs to another request. */
    record KeyReused() implements RegistrationAnswer {
    }

    /** One function for each answer. */
    record Cases<R>(Supplier<R> accepted, Supplier<R> refused, Function<Throttled, R> throttled, Supplier<R> keyReused) {
    }

    /** Applies the function of this answer. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Throttled it) {
            return cases.throttled().apply(it);
        }
        if (this instanceof Refused) {
            return cases.refused().get();
        }
        return this instanceof KeyReused ? cases.keyReused().get() : cases.accepted().get();
    }
}
