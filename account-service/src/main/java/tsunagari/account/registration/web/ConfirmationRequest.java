package tsunagari.account.registration.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import tsunagari.account.credential.Password;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.registration.Binding;
import tsunagari.account.registration.Confirmation;
import tsunagari.account.registration.ConfirmationToken;

/**
 * Somebody has followed a mailed link.
 *
 * @param token parameter {@code t} of the link
 * @param binding the browser's, as the registration's
 * @param password that the registration chose, as typed
 */
public record ConfirmationRequest(
        @NotNull @Size(min = 1, max = 256) String token,
        @Pattern(regexp = "[A-Za-z0-9_-]{43,64}") String binding,
        @Size(min = 1, max = Password.MOST_BYTES) String password) {

    /** @throws ProblemException if the password cannot be one */
    Confirmation toConfirmation() {
        Optional<Password> typed = Optional.ofNullable(password)
                .map(text -> Password.of(text).orElseThrow(() -> ProblemException.invalid("password")));
        return new Confirmation(new ConfirmationToken(token), Optional.ofNullable(binding).map(Binding::new), typed);
    }

    @Override
    public String toString() {
        return "ConfirmationRequest[redacted]";
    }
}
