package tsunagari.account.registration;

import java.time.Instant;
import java.util.Optional;
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
 * @param binding what the confirmation must share with the registration, or prove the password instead; empty if anybody
 *     who has the token may confirm
 * @param expiresAt until when it can be confirmed
 * @param confirmed whether it was
 * @param failures how many wrong passwords it was to be confirmed with
 */
public record Registration(String tokenHash, SiteId site, LoginId loginId, PasswordHash passwordHash,
        Optional<Binding> binding, Instant expiresAt, boolean confirmed, int failures) {

    /** So many wrong passwords make the token useless. */
    static final int MOST_FAILURES = 5;

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean exhausted() {
        return failures >= MOST_FAILURES;
    }

    /** Whether its token confirms it without the password. */
    boolean openTo(Optional<Binding> other) {
        return binding.isEmpty() || other.filter(binding.get()::matches).isPresent();
    }
}
