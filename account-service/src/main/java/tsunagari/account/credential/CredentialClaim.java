package tsunagari.account.credential;

import tsunagari.account.account.LoginId;
import tsunagari.account.account.Site;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.Guess;
import tsunagari.account.throttle.SubjectKey;

/**
 * Somebody's claim to own an account.
 *
 * @param site where
 * @param loginId canonical login id
 * @param password as typed
 * @param subject the portal subject that claims it
 * @param address the network that the claim comes from
 * @param provisional whether the guess counts, even if the claim is true, until the caller has settled it
 */
public record CredentialClaim(Site site, LoginId loginId, Password password, SubjectKey subject,
        ClientAddress address, boolean provisional) {

    Guess guess() {
        return new Guess(site.id(), loginId, subject, address);
    }
}
