package tsunagari.account.credential;

import java.util.Optional;
import tsunagari.account.account.PasswordHash;

/** Hashes chosen passwords. Slow on purpose, and costly in memory. */
public interface PasswordHashing {

    /** Hashes a password with a new salt. Empty if too many are being hashed; this one was not looked at. */
    Optional<PasswordHash> hash(Password chosen);
}
