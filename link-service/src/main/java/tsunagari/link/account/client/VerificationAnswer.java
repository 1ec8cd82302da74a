package tsunagari.link.account.client;

import java.time.Instant;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.CredentialVerification;

/** The answer of {@code POST /credential-verifications}. */
record VerificationAnswer(Outcome outcome, String accountId, Instant retryAt) {

    enum Outcome {
        VERIFIED, REJECTED, THROTTLED
    }

    /** @throws IllegalArgumentException if what belongs to the outcome is missing */
    CredentialVerification verdict() {
        return switch (Answers.required(outcome, "outcome")) {
            case VERIFIED ->
                new CredentialVerification.Verified(new AccountId(Answers.required(accountId, "accountId")));
            case REJECTED -> new CredentialVerification.Rejected();
            case THROTTLED -> new CredentialVerification.Throttled(Answers.required(retryAt, "retryAt"));
        };
    }
}
