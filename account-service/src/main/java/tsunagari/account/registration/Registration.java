package tsunagari.account.registration;

import java.time.Instant;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.SiteId;

/**
 * A request to register that waits to be confirmed, or was.
 *
 * @param tokenHash hash of the token that confirms it
 * @param site where
 * @param loginId the canonical address
 * @param passwordHash the chosen password's
 * @param expiresAt until when it can be confirmed
 * @param confirmed whether it was
 */
public record Registration(String tokenHash, SiteId site, LoginId loginId, PasswordHash passwordHash,
        Instant expiresAt, boolean confirmed) {

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
