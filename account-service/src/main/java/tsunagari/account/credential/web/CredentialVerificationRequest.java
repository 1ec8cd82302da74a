package tsunagari.account.credential.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.Site;
import tsunagari.account.credential.CredentialClaim;
import tsunagari.account.credential.Password;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.SubjectKey;

/**
 * Somebody's claim to own an account, as link-service passes it on.
 *
 * @param loginId as typed
 * @param password as typed, to the code point; at most 1,024 bytes of UTF-8
 * @param subjectKey keyed hash of site, issuer and subject, in Base64url or hexadecimal
 * @param clientAddress the browser's IPv4 or IPv6 address
 * @param provisional whether the guess counts, even if it is right, until it is settled
 */
public record CredentialVerificationRequest(
        @NotBlank @Size(max = 320) String loginId,
        @NotNull @Size(min = 1, max = Password.MOST_BYTES) String password,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{16,128}") String subjectKey,
        @NotNull @Size(max = 45) String clientAddress,
        boolean provisional) {

    /** @throws ProblemException naming the field that cannot be read */
    CredentialClaim toClaim(Site site) {
        LoginId canonical = site.loginIdKind().canonical(loginId)
                .orElseThrow(() -> ProblemException.invalid("loginId"));
        Password typed = Password.of(password).orElseThrow(() -> ProblemException.invalid("password"));
        ClientAddress address = ClientAddress.of(clientAddress)
                .orElseThrow(() -> ProblemException.invalid("clientAddress"));
        return new CredentialClaim(site, canonical, typed, new SubjectKey(subjectKey), address,
                provisional);
    }

    @Override
    public String toString() {
        return "CredentialVerificationRequest[redacted]";
    }
}
