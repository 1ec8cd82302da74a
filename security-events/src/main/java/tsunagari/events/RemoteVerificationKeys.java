package tsunagari.events;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    private final KeySource source;
    private final Clock clock;
    private final Semaphore waiting;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile FetchedKeys published = FetchedKeys.NONE;
    private Instant forced = Instant.MIN;
    private Instant failed = Instant.MIN;

    /**
     * Fetches nothing yet.
     *
     * @param waiting a permit for each thread that may wait for a fetch of another one; whoever gets none has no answer.
     *                All issuers can share it: each takes one thread more, which fetches
     */
    public RemoteVerificationKeys(KeySource source, Clock clock, Semaphore waiting) {
        this.source = source;
        this.clock = clock;
        this.waiting = waiting;
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
    private boolean refresh(FetchedKeys seen, boolean force) {
        if (!fetching.tryLock() && !lockedInTurn()) {
            return false;
        }
        try {
            return refreshAlone(seen, force);
        } finally {
            fetching.unlock();
        }
    }

    /** Waits if there is room to. */
    private boolean lockedInTurn() {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            fetching.lock();
            return true;
        } finally {
            waiting.release();
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

    private boolean refreshAlone(FetchedKeys seen, boolean force) {
        Instant now = clock.instant();
        if (published != seen && published.isYounger(LIFETIME, now)) {
            return true;
        }
        if (isWithin(AFTER_FAILURE, failed, now) || force && isWithin(BETWEEN_FORCED, forced, now)) {
            return false;
        }
        if (force) {
            forced = now;
        }
        return fetch(now);
    }

    /** What lies in the future was before the clock was put back, and long ago for all that is known. */
    private static boolean isWithin(Duration pause, Instant since, Instant now) {
        return !now.isBefore(since) && now.isBefore(since.plus(pause));
    }

    private boolean fetch(Instant now) {
        try {
            published = new FetchedKeys(source.fetch().getJsonWebKeys(), now);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("keys.unavailable reason=\"{}\"", e.getMessage());
            failed = clock.instant();
            return false;
        }
    }
}
