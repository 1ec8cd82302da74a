package tsunagari.portal.journal;

import java.time.Instant;
import java.util.List;

/**
 * One handshake in a list.
 *
 * @param client client id, empty when no client came yet
 * @param steps number of requests
 * @param outcome how far it came: the last step or error that has a name
 */
public record HandshakeSummary(String id, String client, Instant begunAt, int steps, String outcome) {

    static HandshakeSummary of(List<JournalEntry> entries) {
        JournalEntry first = entries.get(0);
        return new HandshakeSummary(first.handshake(), last(entries.stream().map(JournalEntry::client).toList()),
                first.at(), entries.size(), last(entries.stream().map(JournalEntry::outcome).toList()));
    }

    private static String last(List<String> names) {
        return names.stream().filter(name -> !name.isEmpty()).reduce("", (before, after) -> after);
    }
}
