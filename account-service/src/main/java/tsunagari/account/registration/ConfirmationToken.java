package tsunagari.account.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What a mailed link proves the receipt of the mail by. Only its hash is kept.
 *
 * @param value 256 random bits in Base64url, or whatever somebody sends instead
 */
public record ConfirmationToken(String value) {

    private static final int BYTES = 32;

    /** A new token. */
    public static ConfirmationToken random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ConfirmationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the token, 64 hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ConfirmationToken[redacted]";
    }
}
