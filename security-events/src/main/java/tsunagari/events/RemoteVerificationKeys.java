package tsunagari.events;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An issuer's keys, as it publishes them over HTTP. A set is used for a minute, so that a withdrawn key dies, and towards
 * its end fetched anew by one while the others go on with it. An unknown {@code kid}, or a signature that no known key
 * verifies, fetches it at once, so that a rotation is followed, but then not again for some seconds, so that invented
 * ones cost the issuer nothing. Without a set that is young enough there is no answer.
 */
public final class RemoteVerificationKeys implements VerificationKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteVerificationKeys.class);
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration FRESH = Duration.ofSeconds(45);
    private static final Duration BETWEEN_FORCED = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** What {@code iat} may leave out: it is in whole seconds. */
    private static final Duration FRACTION = Duration.ofSeconds(1);
    /** Half of the threads that a server has for requests; the others are for those who need no keys. */
    private static final int MOST_WAITING = 100;

    private final KeySource source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile FetchedKeys published = FetchedKeys.NONE;
    private Instant noForcedBefore = Instant.MIN;
    private Instant noneBefore = Instant.MIN;

    /** Fetches nothing yet. */
    public RemoteVerificationKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Lookup find(String keyId, String algorithm) {
        FetchedKeys current = published;
        Instant now = clock.instant();
        Optional<Key> known = current.find(keyId, algorithm);
        if (!current.isYounger(LIFETIME, now)) {
            return refresh(current, false) ? answer(keyId, algorithm) : new Lookup.Unavailable();
        }
        if (known.isEmpty()) {
            return refresh(current, true) ? answer(keyId, algorithm) : new Lookup.Unavailable();
        }
        if (!current.isYounger(FRESH, now)) {
            refreshInPassing(current);
        }
        return new Lookup.Found(known.get());
    }

    @Override
    public Lookup findOther(String keyId, String algorithm, Key refused, Instant issued) {
        FetchedKeys current = published;
        Instant came = clock.instant();
        if (current.find(keyId, algorithm).filter(refused::equals).isPresent()) {
            refresh(current, true);
        }
        FetchedKeys latest = published;
        Optional<Key> other = latest.find(keyId, algorithm).filter(key -> !key.equals(refused));
        if (other.isPresent()) {
            return new Lookup.Found(other.get());
        }
        boolean askedSince = !latest.asked().isBefore(came) || !latest.asked().isBefore(issued.plus(FRACTION));
        return askedSince ? new Lookup.Unknown() : new Lookup.Unavailable();
    }

    private Lookup answer(String keyId, String algorithm) {
        return published.find(keyId, algorithm).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Unknown::new);
    }

    /** Whether there is a usable set newer than the one that the caller has seen; at most one fetch runs at a time. */
    private boolean refresh(FetchedKeys seen, boolean forced) {
        if (fetching.getQueueLength() >= MOST_WAITING) {
            return false;
        }
        fetching.lock();
        try {
            return refreshAlone(seen, forced);
        } finally {
            fetching.unlock();
        }
    }

    /** Waits for nobody. */
    private void refreshInPassing(FetchedKeys seen) {
        if (fetching.tryLock()) {
            try {
                refreshAlone(seen, false);
            } finally {
                fetching.unlock();
            }
        }
    }

    private boolean refreshAlone(FetchedKeys seen, boolean forced) {
        Instant now = clock.instant();
        if (published != seen && published.isYounger(LIFETIME, now)) {
            return true;
        }
        if (now.isBefore(noneBefore) || forced && now.isBefore(noForcedBefore)) {
            return false;
        }
        if (forced) {
            noForcedBefore = now.plus(BETWEEN_FORCED);
        }
        return fetch(now);
    }

    private boolean fetch(Instant now) {
        try {
            published = new FetchedKeys(source.fetch().getJsonWebKeys(), now);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("keys.unavailable reason=\"{}\"", e.getMessage());
            noneBefore = clock.instant().plus(AFTER_FAILURE);
            return false;
        }
    }
}
