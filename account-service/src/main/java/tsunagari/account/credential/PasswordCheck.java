package tsunagari.account.credential;

import java.util.Optional;
import tsunagari.account.account.PasswordHash;

/** Checks passwords against their hashes. Slow on purpose, and costly in memory. */
public interface PasswordCheck {

    /**
     * Checks a password. Without a stored hash it takes as long and answers {@link PasswordVerdict#DIFFERS}.
     *
     * @throws IllegalStateException if the stored hash cannot be read
     */
    PasswordVerdict check(Password typed, Optional<PasswordHash> stored);
}
