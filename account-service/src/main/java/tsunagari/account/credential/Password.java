package tsunagari.account.credential;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A password exactly as typed: no normalisation, no trimming (NIST SP 800-63B section 3.1.1.2 asks for no truncation).
 * Two passwords are one only if their code points are.
 */
public final class Password {

    /** Longest password in UTF-8 bytes; every password of up to 256 characters fits. */
    public static final int MOST_BYTES = 1_024;

    private static final int FEWEST_CHARACTERS = 8;
    private static final int MOST_CHARACTERS = 128;

    private final byte[] utf8;

    private Password(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * Reads a typed password.
     *
     * @return empty if it is empty, too long, or not well-formed Unicode (its bytes would be another password's)
     */
    public static Optional<Password> of(String typed) {
        boolean hashable = !typed.isEmpty() && typed.length() <= MOST_BYTES
                && StandardCharsets.UTF_8.newEncoder().canEncode(typed);
        return hashable
                ? Optional.of(typed.getBytes(StandardCharsets.UTF_8))
                        .filter(utf8 -> utf8.length <= MOST_BYTES).map(Password::new)
                : Optional.empty();
    }

    /**
     * Reads a password that somebody chooses.
     *
     * @return empty if it has fewer than 8 or more than 128 characters, or cannot be hashed
     */
    public static Optional<Password> chosen(String typed) {
        int characters = typed.codePointCount(0, typed.length());
        return characters >= FEWEST_CHARACTERS && characters <= MOST_CHARACTERS ? of(typed) : Optional.empty();
    }

    /** A copy of the bytes to hash. */
    public byte[] utf8() {
        return utf8.clone();
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
