package tsunagari.account.registration.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody has followed a mailed link.
 *
 * @param token parameter {@code t} of the link
 */
public record ConfirmationRequest(@NotNull @Size(min = 1, max = 256) String token) {

    @Override
    public String toString() {
        return "ConfirmationRequest[redacted]";
    }
}
