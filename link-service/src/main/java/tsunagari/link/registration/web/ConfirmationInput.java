package tsunagari.link.registration.web;

import java.util.Optional;
import tsunagari.link.account.Password;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationError.Kind;

/** What is wrong with the password that a mailed link was followed with, before anybody is asked about it. */
final class ConfirmationInput {

    private ConfirmationInput() {
    }

    static Optional<RegistrationError> error(Password password) {
        if (password.isEmpty()) {
            return Optional.of(RegistrationError.of(Kind.PASSWORD_EMPTY));
        }
        return Optional.of(RegistrationError.of(Kind.PASSWORD_LONG))
                .filter(error -> password.length() > RegistrationInput.LONGEST_PASSWORD);
    }
}
