package tsunagari.portal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Entries that end by themselves, bounded in number: the oldest goes when the limit is reached.
 * All entries of one store live equally long, so the order of insertion is the order of expiry.
 */
public final class ExpiringEntries<V> {

    private record Entry<V>(V value, Instant ends) {

        Entry<V> endingBy(Instant latest) {
            return ends.isAfter(latest) ? new Entry<>(value, latest) : this;
        }
    }

    private final Clock clock;
    private final Duration lifetime;
    private final int limit;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();
    private Instant seen = Instant.MIN;

    /** A store whose entries end {@code lifetime} after they were put, at most {@code limit} of them. */
    public ExpiringEntries(Clock clock, Duration lifetime, int limit) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.limit = limit;
    }

    /** Keeps a value under a key that is not in use. Returns false, changing nothing, when the key is in use. */
    public synchronized boolean putIfNew(String key, V value) {
        purge();
        if (entries.containsKey(key)) {
            return false;
        }
        entries.put(key, new Entry<>(value, clock.instant().plus(lifetime)));
        return true;
    }

    /** Keeps a value, replacing an earlier one and starting its lifetime anew. */
    public synchronized void put(String key, V value) {
        entries.remove(key);
        putIfNew(key, value);
    }

    /** The live value of a key. */
    public synchronized Optional<V> find(String key) {
        purge();
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Removes and returns the live value of a key: of several callers one gets it. */
    public synchronized Optional<V> take(String key) {
        purge();
        return Optional.ofNullable(entries.remove(key)).map(Entry::value);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
    }

    /** Number of live entries. */
    public synchronized int size() {
        purge();
        return entries.size();
    }

    private void purge() {
        Instant now = clock.instant();
        if (now.isBefore(seen)) {
            // The clock was put back: nothing lives longer than its lifetime from here, and the order holds again.
            entries.replaceAll((key, entry) -> entry.endingBy(now.plus(lifetime)));
        }
        seen = now;
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean crowded = entries.size() >= limit;
            boolean live = oldestFirst.next().ends().isAfter(now);
            if (live && !crowded) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
