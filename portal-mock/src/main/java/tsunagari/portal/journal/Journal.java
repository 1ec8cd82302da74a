package tsunagari.portal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalReset;

/** The last protocol requests in and out, bounded in memory. */
@ApplicationScoped
public class Journal {

    private final int limit;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long last;

    public Journal(PortalConfig config) {
        this.limit = config.journalSize();
    }

    /** Adds an entry; its number is given here. */
    public synchronized void add(JournalEntry entry) {
        last++;
        entries.addLast(entry.numbered(last));
        if (entries.size() > limit) {
            entries.removeFirst();
        }
    }

    /** Entries after a number, of one client or, with an empty client, of all. */
    public synchronized List<JournalEntry> since(long number, String client) {
        return entries.stream()
                .filter(entry -> entry.number() > number)
                .filter(entry -> client.isEmpty() || client.equals(entry.client()))
                .toList();
    }

    /** Number of the newest entry, 0 before the first. */
    public synchronized long last() {
        return last;
    }

    synchronized void forget(@Observes PortalReset reset) {
        entries.clear();
    }
}
