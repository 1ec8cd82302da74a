package tsunagari.account.status.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.Site;
import tsunagari.account.platform.web.ProblemException;

/**
 * What the owner of an account shall type from now on.
 *
 * @param loginId in any spelling that the site's kind of login id allows
 */
public record LoginIdChangeRequest(@NotBlank @Size(max = 320) String loginId) {

    /** Of a canonical login id, as the database keeps it. */
    private static final int MOST_CHARACTERS = 254;

    /** @throws ProblemException if it cannot be a login id of the site */
    LoginId canonicalAt(Site site) {
        return site.loginIdKind().canonical(loginId)
                .filter(canonical -> !canonical.value().isEmpty() && canonical.value().length() <= MOST_CHARACTERS)
                .orElseThrow(() -> ProblemException.invalid("loginId"));
    }

    @Override
    public String toString() {
        return "LoginIdChangeRequest[redacted]";
    }
}
