package tsunagari.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Unguessable identifiers: codes, tokens, handles, session ids. */
@ApplicationScoped
public class RandomIds {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random;

    public RandomIds(SecureRandom random) {
        this.random = random;
    }

    /** A new identifier of 256 random bits, base64url. */
    public String next() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return URL.encodeToString(bytes);
    }

    /** base64url of the SHA-256 hash, so that a stored identifier is of no use to a reader of the store. */
    public static String hash(String value) {
        return URL.encodeToString(sha256(value));
    }

    /** base64url of the left half of the SHA-256 hash, as in {@code at_hash} (OpenID Connect Core 1.0, section 3.1.3.6). */
    public static String halfHash(String value) {
        byte[] hash = sha256(value);
        return URL.encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    /** SHA-256 over the UTF-8 form. */
    public static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
