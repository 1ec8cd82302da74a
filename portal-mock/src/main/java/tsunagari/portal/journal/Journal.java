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
        entries.addLast(entry.numbered(last).cut());
        if (entries.size() > limit) {
            entries.removeFirst();
        }
    }

    /** The entries that a query names. */
    synchronized JournalPart read(JournalQuery query) {
        return new JournalPart(entries.stream().filter(query::matches).toList(), last);
    }

    /** Every entry that is kept. */
    synchronized JournalPart all() {
        return new JournalPart(List.copyOf(entries), last);
    }

    synchronized void forget(@Observes PortalReset reset) {
        entries.clear();
    }
}
