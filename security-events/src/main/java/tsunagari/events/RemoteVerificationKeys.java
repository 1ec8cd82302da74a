package tsunagari.events;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An issuer's keys, as it publishes them over HTTP. A set is used for a minute, so that a withdrawn key dies; an
 * unknown {@code kid} fetches it anew at once, so that a rotation is followed, but then not again for some seconds, so
 * that invented ones cost the issuer nothing. Without a set that is young enough there is no answer.
 */
public final class RemoteVerificationKeys implements VerificationKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteVerificationKeys.class);
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration BETWEEN_FORCED = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Published NONE = new Published(List.of(), Instant.MIN);

    private final KeySource source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Published published = NONE;
    private Instant noForcedBefore = Instant.MIN;
    private Instant noneBefore = Instant.MIN;

    /** Fetches nothing yet. */
    public RemoteVerificationKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private record Published(List<JsonWebKey> keys, Instant fetched) {

        boolean usableAt(Instant now) {
            return !now.isBefore(fetched) && now.isBefore(fetched.plus(LIFETIME));
        }

        /** One name may stand for keys of several types (RFC 7517, section 4.5). */
        private static boolean isOfTypeFor(String algorithm, JsonWebKey key) {
            return key.getKeyType().equals(switch (algorithm.substring(0, 2)) {
                case "ES" -> "EC";
                case "RS", "PS" -> "RSA";
                default -> "OKP";
            });
        }

        Optional<Key> find(String keyId, String algorithm) {
            return keys.stream().filter(key -> keyId.equals(key.getKeyId()))
                    .filter(PublicJsonWebKey.class::isInstance)
                    .filter(key -> key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                    .filter(key -> key.getAlgorithm() == null || algorithm.equals(key.getAlgorithm()))
                    .filter(key -> isOfTypeFor(algorithm, key))
                    .map(JsonWebKey::getKey).findFirst();
        }
    }

    @Override
    public Lookup find(String keyId, String algorithm) {
        Published current = published;
        if (!usable(current)) {
            return refresh(current, false) ? answer(keyId, algorithm) : new Lookup.Unavailable();
        }
        Optional<Key> known = current.find(keyId, algorithm);
        if (known.isPresent()) {
            return new Lookup.Found(known.get());
        }
        return refresh(current, true) ? answer(keyId, algorithm) : new Lookup.Unavailable();
    }

    private Lookup answer(String keyId, String algorithm) {
        return published.find(keyId, algorithm).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Unknown::new);
    }

    private boolean usable(Published set) {
        return set != NONE && set.usableAt(clock.instant());
    }

    /** Whether there is a usable set newer than the one that the caller has seen; at most one fetch runs at a time. */
    private boolean refresh(Published seen, boolean forced) {
        fetching.lock();
        try {
            if (published != seen && usable(published)) {
                return true;
            }
            Instant now = clock.instant();
            if (now.isBefore(noneBefore) || forced && now.isBefore(noForcedBefore)) {
                return false;
            }
            if (forced) {
                noForcedBefore = now.plus(BETWEEN_FORCED);
            }
            return fetch();
        } finally {
            fetching.unlock();
        }
    }

    private boolean fetch() {
        try {
            published = new Published(source.fetch().getJsonWebKeys(), clock.instant());
            return true;
        } catch (IOException e) {
            LOG.warn("keys.unavailable reason=\"{}\"", e.getMessage());
            noneBefore = clock.instant().plus(AFTER_FAILURE);
            return false;
        }
    }
}
