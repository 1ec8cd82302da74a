package tsunagari.link.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Something that somebody else publishes and may change. It is fetched by one thread at a time, at most once a second,
 * and nobody waits for a fetch that another one's answer can do without.
 *
 * @param <T> what is published
 */
public final class Refreshed<T> {

    /** From this age on a new one is fetched in passing. */
    static final Duration FRESH = Duration.ofSeconds(30);
    /** From this age on the new one is waited for: what was withdrawn is dead. */
    static final Duration LIFETIME = Duration.ofSeconds(60);
    /** Until this age an old one is used while the publisher cannot be reached. */
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Callable<T> source;
    private final Executor executor;
    private final Clock clock;
    private volatile Version<T> current;
    private CompletableFuture<T> running;
    private Instant lastBegin = Instant.EPOCH;
    private Throwable lastFailure;

    /** Fetches nothing yet. @param source fetches, in a thread that may wait */
    public Refreshed(Callable<T> source, Executor executor, Clock clock) {
        this.source = source;
        this.executor = executor;
        this.clock = clock;
    }

    /** The publisher was reached, and what it publishes must not be used, nor what it published before. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param why the broken rule */
        public Unusable(String why) {
            super(why);
        }
    }

    private record Version<T>(T value, Instant fetched) {
    }

    /** The one that is known, whatever its age; null if none is. */
    public T known() {
        Version<T> version = current;
        return version == null ? null : version.value();
    }

    /** One that is young enough, or as old as it may be while the publisher cannot be reached. */
    public CompletionStage<T> get() {
        Version<T> version = current;
        if (version == null) {
            return begun();
        }
        // A clock that was put back must not make anything young.
        Duration age = Duration.between(version.fetched(), clock.instant()).abs();
        if (age.compareTo(FRESH) < 0) {
            return CompletableFuture.completedStage(version.value());
        }
        CompletionStage<T> next = begun();
        return age.compareTo(LIFETIME) < 0
                ? CompletableFuture.completedStage(version.value())
                : next.handle((value, failure) -> failure == null ? next : orOld(version, failure)).thenCompose(it -> it);
    }

    /** One that was fetched after this one, for somebody whom this one did not satisfy. */
    public synchronized CompletionStage<T> newerThan(T seen) {
        Version<T> version = current;
        if (version != null && version.value() != seen) {
            return CompletableFuture.completedStage(version.value());
        }
        return running != null ? running : fetchAfter(pause());
    }

    /** Until the next fetch may begin. A latest one that lies in the future was begun before the clock was put back. */
    private Duration pause() {
        Duration since = Duration.between(lastBegin, clock.instant());
        return since.isNegative() || since.compareTo(BETWEEN) > 0 ? Duration.ZERO : BETWEEN.minus(since);
    }

    private CompletionStage<T> orOld(Version<T> old, Throwable failure) {
        boolean usable = current == old && Duration.between(old.fetched(), clock.instant()).abs().compareTo(LONGEST) < 0;
        return usable ? CompletableFuture.completedStage(old.value()) : CompletableFuture.failedStage(failure);
    }

    private synchronized CompletionStage<T> begun() {
        if (running != null) {
            return running;
        }
        if (lastFailure != null && !pause().isZero()) {
            return CompletableFuture.failedStage(lastFailure);
        }
        return fetchAfter(Duration.ZERO);
    }

    private CompletableFuture<T> fetchAfter(Duration pause) {
        CompletableFuture<T> fetch = new CompletableFuture<>();
        running = fetch;
        lastBegin = clock.instant().plus(pause);
        Executor then = pause.isZero() ? executor
                : CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor);
        try {
            then.execute(() -> fetch(fetch));
        } catch (RejectedExecutionException e) {
            ended(current, e);
            fetch.completeExceptionally(e);
        }
        return fetch;
    }

    private void fetch(CompletableFuture<T> fetch) {
        try {
            T value = source.call();
            ended(new Version<>(value, clock.instant()), null);
            fetch.complete(value);
        } catch (Unusable e) {
            ended(null, e);
            fetch.completeExceptionally(e);
        } catch (Throwable e) {
            // Errors too: a fetch that never ends would keep everybody after it waiting.
            ended(current, e);
            fetch.completeExceptionally(e);
        }
    }

    private synchronized void ended(Version<T> version, Throwable failure) {
        current = version;
        lastFailure = failure;
        running = null;
    }
}
