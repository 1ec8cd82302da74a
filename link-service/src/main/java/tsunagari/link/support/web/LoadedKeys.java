package tsunagari.link.support.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import tsunagari.link.support.SupportKeysUnavailable;

/**
 * Keys that are loaded when they are first needed, by one thread at a time, at most once a second while that fails. Few
 * wait for it: anybody can send a token, and the threads are those of the whole service.
 *
 * @param <T> the keys
 */
final class LoadedKeys<T> {

    /** Who loads and who waits for it. */
    static final int MOST_AT_ONCE = 5;

    private static final Logger LOG = Logger.getLogger(LoadedKeys.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final Callable<T> source;
    private final Clock clock;
    private volatile T loaded;
    private Instant failed = Instant.MIN;

    /** Loads nothing yet. */
    LoadedKeys(Callable<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The keys. @throws SupportKeysUnavailable if they cannot be loaded, or too many wait for that */
    T get() {
        if (loaded != null) {
            return loaded;
        }
        if (!turns.tryAcquire()) {
            throw new SupportKeysUnavailable("too many wait for the keys");
        }
        try {
            return load();
        } finally {
            turns.release();
        }
    }

    private synchronized T load() {
        if (loaded == null) {
            loaded = loadAnew();
        }
        return loaded;
    }

    /** A failure that lies in the future was before the clock was put back. */
    private T loadAnew() {
        Instant now = clock.instant();
        if (!now.isBefore(failed) && now.isBefore(failed.plus(AFTER_FAILURE))) {
            throw new SupportKeysUnavailable("the keys could not be loaded just now");
        }
        try {
            return source.call();
        } catch (Exception e) {
            failed = clock.instant();
            LOG.warnf("support.keys-unavailable reason=%s", e.getClass().getSimpleName());
            throw new SupportKeysUnavailable("the keys could not be loaded");
        }
    }
}
