package tsunagari.events;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;

/**
 * A key set as it was published.
 *
 * @param asked when the issuer was asked for it: what it changed later is not in it
 */
record FetchedKeys(List<JsonWebKey> keys, Instant asked) {

    /** No set at all: too old for everything. */
    static final FetchedKeys NONE = new FetchedKeys(List.of(), Instant.MIN);

    /** A clock that was put back makes nothing young. */
    boolean isYounger(Duration age, Instant now) {
        return !now.isBefore(asked) && now.isBefore(asked.plus(age));
    }

    Optional<Key> find(String keyId, String algorithm) {
        return keys.stream().filter(key -> keyId.equals(key.getKeyId()))
                .filter(PublicJsonWebKey.class::isInstance)
                .filter(key -> key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                .filter(key -> key.getAlgorithm() == null || algorithm.equals(key.getAlgorithm()))
                .filter(key -> isOfTypeFor(algorithm, key))
                .map(JsonWebKey::getKey).findFirst();
    }

    /** One name may stand for keys of several types (RFC 7517, section 4.5). */
    private static boolean isOfTypeFor(String algorithm, JsonWebKey key) {
        return key.getKeyType().equals(switch (algorithm.substring(0, 2)) {
            case "ES" -> "EC";
            case "RS", "PS" -> "RSA";
            default -> "OKP";
        });
    }
}
