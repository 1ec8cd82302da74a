package tsunagari.account.credential;

import java.util.Optional;
import tsunagari.account.account.PasswordHash;

/** Hashes the passwords that registrations choose, in a room of their own. Slow on purpose, and costly in memory. */
public interface PasswordHashing {

    /** Hashes a password with a new salt. Empty if too many are being hashed; this one was not looked at. */
    Optional<PasswordHash> hash(Password chosen);

    /** Checks a password against one that was chosen. */
    PasswordVerdict check(Password typed, PasswordHash chosen);
}
