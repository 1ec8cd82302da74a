package tsunagari.account.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.LinkingMode;

/** What became of a {@link CredentialClaim}. */
public sealed interface VerificationOutcome {

    /** Continues with the case that applies. */
    <R> R match(Cases<R> cases);

    /** One continuation per case. */
    interface Cases<R> {

        /** The claim is true, and the account may be used. */
        R verified(Verified verified);

        /** It is not. Unknown, wrong, suspended and withdrawn are one case, so that no caller can tell them apart. */
        R rejected();

        /** Too many claims failed; this one was not looked at. */
        R throttled(Instant retryAt);

        /** Too many claims are being looked at; this one was not, and counts for nothing. */
        R noCapacity();
    }

    /**
     * The claim is true.
     *
     * @param account the account claimed
     * @param maskedLoginId its login id as its owner may be shown it
     * @param linking when a connection to it becomes usable
     * @param confirmedAddress whether its owner can be told at an address of their own
     * @param guess what the caller settles, or the guess counts; empty if it does not
     */
    record Verified(AccountId account, String maskedLoginId, LinkingMode linking, boolean confirmedAddress,
            Optional<UUID> guess)
            implements VerificationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.verified(this);
        }
    }

    /** The claim is not true, or the account is not to be used. */
    record Rejected() implements VerificationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected();
        }
    }

    /** Too many claims failed. */
    record Throttled(Instant retryAt) implements VerificationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.throttled(retryAt);
        }
    }

    /** Too many claims are being looked at. */
    record NoCapacity() implements VerificationOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noCapacity();
        }
    }
}
