package tsunagari.portal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The journal, handshake by handshake. */
@ApplicationScoped
public class Handshakes {

    private final Journal journal;

    public Handshakes(Journal journal) {
        this.journal = journal;
    }

    /** The last handshakes with their steps, newest first. */
    public List<DrawnHandshake> last(int limit) {
        return grouped(journal.all().entries()).stream().limit(limit).map(this::drawn).toList();
    }

    List<HandshakeSummary> newestFirst(JournalQuery query) {
        return grouped(journal.read(query).entries()).stream().map(HandshakeSummary::of).toList();
    }

    List<JournalEntry> entries(String id) {
        return id.isEmpty() ? List.of()
                : journal.all().entries().stream().filter(entry -> entry.handshake().equals(id)).toList();
    }

    DrawnHandshake drawn(List<JournalEntry> entries) {
        return DrawnHandshake.of(entries, faultsBefore(entries.get(0).number()));
    }

    /** What struck pages of the hub after the handshake before: the one that began then came of what they showed. */
    private List<String> faultsBefore(long begun) {
        List<String> struck = new ArrayList<>();
        for (JournalEntry entry : journal.all().entries()) {
            if (entry.number() >= begun) {
                break;
            }
            if (!entry.handshake().isEmpty()) {
                struck.clear();
            } else if (entry.path().startsWith("/hub")) {
                struck.addAll(entry.faults());
            }
        }
        return struck.stream().distinct().toList();
    }

    /** In the order in which they began, the last one first. */
    private static List<List<JournalEntry>> grouped(List<JournalEntry> entries) {
        Map<String, List<JournalEntry>> byId = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.handshake().isEmpty()).forEach(
                entry -> byId.computeIfAbsent(entry.handshake(), id -> new ArrayList<>()).add(entry));
        List<List<JournalEntry>> grouped = new ArrayList<>(byId.values());
        Collections.reverse(grouped);
        return grouped;
    }
}
