package tsunagari.account.registration;

import java.util.Optional;
import tsunagari.account.credential.Password;

/**
 * Somebody has followed a mailed link.
 *
 * @param token of the link
 * @param binding of the browser that they followed it in
 * @param password that they say to have chosen
 */
public record Confirmation(ConfirmationToken token, Optional<Binding> binding, Optional<Password> password) {
}
