package tsunagari.link.account.client;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Linking;

/** The answer of {@code POST /credential-verifications}; an address that it does not call confirmed is not. */
record VerificationAnswer(Outcome outcome, String accountId, Linking linking, boolean confirmedAddress, UUID guess,
        Instant retryAt) {

    enum Outcome {
        VERIFIED, REJECTED, THROTTLED
    }

    /** @throws IllegalArgumentException if what belongs to the outcome is missing */
    CredentialVerification verdict() {
        return switch (Answers.required(outcome, "outcome")) {
            case VERIFIED ->
                new CredentialVerification.Verified(new AccountId(Answers.required(accountId, "accountId")),
                        Objects.requireNonNullElse(linking, Linking.IMMEDIATE), confirmedAddress,
                        Optional.ofNullable(guess));
            case REJECTED -> new CredentialVerification.Rejected();
            case THROTTLED -> new CredentialVerification.Throttled(Answers.required(retryAt, "retryAt"));
        };
    }
}
