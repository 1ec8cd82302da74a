package tsunagari.account.registration.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.Site;
import tsunagari.account.credential.Password;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.LinkRule;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.registration.Binding;
import tsunagari.account.registration.RegistrationRequest;
import tsunagari.account.throttle.ClientAddress;

/**
 * Somebody asks for an account, as link-service passes it on.
 *
 * @param loginId e-mail address as typed
 * @param password as typed, to the code point; 8 to 128 characters
 * @param confirmationUri link-service's page that the mailed link leads to; the token is added as parameter {@code t},
 *     and the mail's language as {@code lang}
 * @param clientAddress the browser's IPv4 or IPv6 address
 * @param language of the mail: {@code ja}, {@code ja-simple} or {@code en}; all three without it
 * @param binding hash of a secret of the browser: a confirmation needs the same, or the password; without it, the token alone
 */
public record AccountRegistrationRequest(
        @NotBlank @Size(max = 320) String loginId,
        @NotNull @Size(min = 8, max = 256) String password,
        @NotBlank @Size(max = 512) String confirmationUri,
        @NotNull @Size(max = 45) String clientAddress,
        @Pattern(regexp = "ja|ja-simple|en") String language,
        @Pattern(regexp = "[A-Za-z0-9_-]{43,64}") String binding) {

    /** @throws ProblemException naming the field that cannot be read */
    RegistrationRequest toRegistration(Site site, LinkRule links) {
        EmailAddress address = site.loginIdKind().canonical(loginId).flatMap(id -> EmailAddress.of(id.value()))
                .orElseThrow(() -> ProblemException.invalid("loginId"));
        Password chosen = Password.chosen(password).orElseThrow(() -> ProblemException.invalid("password"));
        URI page = links.read(confirmationUri).filter(uri -> uri.getRawQuery() == null)
                .orElseThrow(() -> ProblemException.invalid("confirmationUri"));
        ClientAddress client = ClientAddress.of(clientAddress)
                .orElseThrow(() -> ProblemException.invalid("clientAddress"));
        return new RegistrationRequest(site, address, chosen, page, client,
                Optional.ofNullable(language).flatMap(Language::ofTag), Optional.ofNullable(binding).map(Binding::new));
    }

    /** Everything that makes it another request. */
    List<String> values() {
        return List.of(loginId, password, confirmationUri, clientAddress, language == null ? "" : language,
                binding == null ? "" : binding);
    }

    @Override
    public String toString() {
        return "AccountRegistrationRequest[redacted]";
    }
}
