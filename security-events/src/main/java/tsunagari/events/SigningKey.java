package tsunagari.events;

import java.security.PrivateKey;

/**
 * A private key that tokens are signed with.
 *
 * @param id {@code kid}, under which the public key is published
 * @param algorithm JWA name, such as ES256
 */
public record SigningKey(String id, String algorithm, PrivateKey key) {

    /** A key of the default algorithm, ES256. */
    public static SigningKey es256(String id, PrivateKey key) {
        return new SigningKey(id, "ES256", key);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
