package tsunagari.events;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

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

    /** One name may stand for keys of several types (RFC 7517, section 4.5). */
    Optional<Key> find(String keyId, String algorithm) {
        return keys.stream().filter(key -> keyId.equals(key.getKeyId()))
                .filter(key -> CompactToken.fits(key, algorithm))
                .map(JsonWebKey::getKey).findFirst();
    }
}
