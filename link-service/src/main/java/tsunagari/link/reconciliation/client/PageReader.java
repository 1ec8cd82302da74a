package tsunagari.link.reconciliation.client;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Generations;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.reconciliation.BrokenList;
import tsunagari.link.reconciliation.PortalEntry;
import tsunagari.link.reconciliation.PortalList;
import tsunagari.link.reconciliation.RunEnd;
import tsunagari.link.site.Site;

/**
 * Reads a page of the portal's list. One entry that is none, or whose generation is of the far future, breaks the list:
 * what it was of is not known.
 */
final class PageReader {

    private final Site site;
    private final Generations generations;

    PageReader(Site site, Generations generations) {
        this.site = site;
        this.generations = generations;
    }

    PortalList.Page read(Map<String, Object> document) throws BrokenList {
        try {
            List<PortalEntry> entries = new ArrayList<>();
            for (Object entry : (List<?>) required(document, "connections")) {
                entries.add(entry((Map<?, ?>) entry));
            }
            return new PortalList.Page(entries, cursor(document));
        } catch (RuntimeException e) {
            // Casts, missing members, numbers and texts out of their range. Their messages may hold a subject.
            throw new BrokenList(RunEnd.LIST_MALFORMED, null);
        }
    }

    private static Optional<String> cursor(Map<String, Object> document) {
        Optional<String> cursor = Optional.ofNullable((String) document.get("next_cursor"));
        if (cursor.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("an empty cursor");
        }
        return cursor;
    }

    private PortalEntry entry(Map<?, ?> entry) {
        PortalSubject subject = new PortalSubject(site.portal().issuer(), text(entry, "subject"));
        return new PortalEntry(subject, ConnectionState.valueOf(text(entry, "state")),
                ConnectionId.of(text(entry, "connection_id")), generation(subject, required(entry, "generation")),
                OffsetDateTime.parse(text(entry, "since")).toInstant());
    }

    private long generation(PortalSubject subject, Object value) {
        if (!(value instanceof Long || value instanceof Integer)) {
            throw new IllegalArgumentException("no integer");
        }
        long generation = ((Number) value).longValue();
        if (!generations.credible(site.id(), subject, generation)) {
            throw new IllegalArgumentException("out of range");
        }
        return generation;
    }

    private static String text(Map<?, ?> members, String name) {
        return (String) required(members, name);
    }

    private static Object required(Map<?, ?> members, String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("without " + name);
        }
        return value;
    }
}
