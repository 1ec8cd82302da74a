package tsunagari.account.credential.web;

import java.time.Instant;
import tsunagari.account.credential.VerificationOutcome;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemException;

/** Each outcome's answer. */
final class OutcomeResponses implements VerificationOutcome.Cases<CredentialVerificationResponse> {

    @Override
    public CredentialVerificationResponse verified(VerificationOutcome.Verified verified) {
        return CredentialVerificationResponse.of(verified);
    }

    @Override
    public CredentialVerificationResponse rejected() {
        return CredentialVerificationResponse.rejected();
    }

    @Override
    public CredentialVerificationResponse throttled(Instant retryAt) {
        return CredentialVerificationResponse.throttled(retryAt);
    }

    @Override
    public CredentialVerificationResponse noCapacity() {
        throw ProblemException.of(Problem.BUSY);
    }
}
