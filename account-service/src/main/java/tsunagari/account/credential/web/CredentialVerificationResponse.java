package tsunagari.account.credential.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import java.time.temporal.ChronoUnit;
import tsunagari.account.account.LinkingMode;
import tsunagari.account.credential.VerificationOutcome.Verified;

/**
 * What became of a claim. A wrong password is an answer, not an error of the caller's.
 *
 * @param outcome which of the three
 * @param accountId VERIFIED only
 * @param maskedLoginId VERIFIED only: what the owner may be shown
 * @param linking VERIFIED only: when a connection becomes usable
 * @param confirmedAddress VERIFIED only: whether the owner can be told at an address of their own
 * @param guess VERIFIED provisionally only: what is to be settled
 * @param retryAt THROTTLED only: when the next claim will be looked at, in whole seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CredentialVerificationResponse(Outcome outcome, String accountId, String maskedLoginId,
        LinkingMode linking, Boolean confirmedAddress, UUID guess, Instant retryAt) {

    /** Which outcome it is. */
    public enum Outcome {
        /** The claim is true. */
        VERIFIED,
        /** It is not, for whatever reason. */
        REJECTED,
        /** Too many claims failed; this one was not looked at. */
        THROTTLED
    }

    static CredentialVerificationResponse of(Verified verified) {
        return new CredentialVerificationResponse(Outcome.VERIFIED, verified.account().value(),
                verified.maskedLoginId(), verified.linking(), verified.confirmedAddress(),
                verified.guess().orElse(null), null);
    }

    static CredentialVerificationResponse rejected() {
        return new CredentialVerificationResponse(Outcome.REJECTED, null, null, null, null, null, null);
    }

    /** Rounded up, so that nobody comes back too early. */
    static CredentialVerificationResponse throttled(Instant retryAt) {
        Instant second = retryAt.truncatedTo(ChronoUnit.SECONDS);
        return new CredentialVerificationResponse(Outcome.THROTTLED, null, null, null, null, null,
                second.equals(retryAt) ? second : second.plusSeconds(1));
    }
}
