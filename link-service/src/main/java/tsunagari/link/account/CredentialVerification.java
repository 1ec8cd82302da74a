package tsunagari.link.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The account service's verdict on credentials. */
public sealed interface CredentialVerification {

    /**
     * They open this account.
     *
     * @param linking when a connection to it can be used
     * @param confirmedAddress whether its owner can be told at an address of their own
     * @param guess what is to be settled, or the guess counts; empty if it does not
     */
    record Verified(AccountId account, Linking linking, boolean confirmedAddress, Optional<UUID> guess)
            implements CredentialVerification {

        /** Of a guess that does not count. */
        public Verified(AccountId account, Linking linking, boolean confirmedAddress) {
            this(account, linking, confirmedAddress, Optional.empty());
        }
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
