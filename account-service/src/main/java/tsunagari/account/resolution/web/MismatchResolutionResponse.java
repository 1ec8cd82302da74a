package tsunagari.account.resolution.web;

import tsunagari.account.resolution.MismatchCause;
import tsunagari.account.resolution.Remedy;

/**
 * The cause of a mismatch, for the support desk, and what the citizen can do.
 *
 * @param cause why the two sides do not agree
 * @param remedy what mends it
 */
public record MismatchResolutionResponse(MismatchCause cause, Remedy remedy) {

    static MismatchResolutionResponse of(MismatchCause cause) {
        return new MismatchResolutionResponse(cause, cause.remedy());
    }
}
