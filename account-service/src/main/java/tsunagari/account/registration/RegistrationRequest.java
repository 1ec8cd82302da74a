package tsunagari.account.registration;

import java.net.URI;
import java.util.Optional;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.Site;
import tsunagari.account.credential.Password;
import tsunagari.account.mail.Language;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.RegistrationAttempt;

/**
 * Somebody asks for an account.
 *
 * @param site where
 * @param address the address that becomes the login id, canonical
 * @param password the chosen one
 * @param confirmationUri page that the mailed link leads to, without a query
 * @param client the network that the request comes from
 * @param language of the mail; empty for all
 * @param binding of the browser that the request comes from; empty if the link alone is to confirm
 */
public record RegistrationRequest(Site site, EmailAddress address, Password password, URI confirmationUri,
        ClientAddress client, Optional<Language> language, Optional<Binding> binding) {

    LoginId loginId() {
        return new LoginId(address.value());
    }

    RegistrationAttempt attempt() {
        return new RegistrationAttempt(site.id(), loginId(), client);
    }
}
