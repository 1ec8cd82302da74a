package tsunagari.link.account;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** The account service's verdict on credentials. */
public sealed interface CredentialVerification {

    /**
     * They open this account.
     *
     * @param linking when a connection to it can be used
     * @param confirmedAddress whether its owner can be told at an address of their own
     */
    record Verified(AccountId account, Linking linking, boolean confirmedAddress) implements CredentialVerification {
    }

    /** They do not; why is not said. */
    record Rejected() implements CredentialVerification {
    }

    /** Too many attempts; the next is heard at this instant. */
    record Throttled(Instant retryAt) implements CredentialVerification {
    }

    /** One function for each verdict. */
    record Cases<R>(Function<Verified, R> verified, Supplier<R> rejected, Function<Throttled, R> throttled) {
    }

    /** Applies the function of this verdict. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Verified it) {
            return cases.verified().apply(it);
        }
        if (this instanceof Throttled it) {
            return cases.throttled().apply(it);
        }
        return cases.rejected().get();
    }
}
