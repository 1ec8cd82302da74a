package tsunagari.portal.junit.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of the journal: each filter leaves out more. */
public final class JournalQuery {
    private final ControlApi api;
    private final Map<String, String> filters;

    JournalQuery(ControlApi api, Map<String, String> filters) {
        this.api = api;
        this.filters = Map.copyOf(filters);
    }

    /** Requests of one client. */
    public JournalQuery client(String id) {
        return with("client", id);
    }

    /** Requests of one handshake. */
    public JournalQuery handshake(String id) {
        return with("handshake", id);
    }

    /** Requests at one path. */
    public JournalQuery path(String path) {
        return with("path", path);
    }

    /** Requests by one method. */
    public JournalQuery method(String method) {
        return with("method", method);
    }

    /** Requests that the portal received. */
    public JournalQuery incoming() {
        return with("direction", "IN");
    }

    /** Requests that the portal sent. */
    public JournalQuery outgoing() {
        return with("direction", "OUT");
    }

    /** Requests with this error code or step reached. */
    public JournalQuery outcome(String outcome) {
        return with("outcome", outcome);
    }

    /** The entries, oldest first. */
    public List<JournalEntry> entries() {
        return JournalEntry.listOf(api.get("/journal" + query()).get("entries"));
    }

    /** How many there are. */
    public long count() {
        return api.get("/journal/count" + query()).get("count").asLong();
    }

    /** Whether the path was asked exactly once. */
    public boolean calledOnce(String path) {
        return incoming().path(path).count() == 1;
    }

    /** Whether the path was not asked at all. */
    public boolean neverCalled(String path) {
        return incoming().path(path).count() == 0;
    }

    private JournalQuery with(String filter, String value) {
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.put(filter, value);
        return new JournalQuery(api, more);
    }

    private String query() {
        return filters.isEmpty() ? "" : "?" + filters.entrySet().stream()
            .map(each -> each.getKey() + "=" + ControlApi.encoded(each.getValue())).collect(Collectors.joining("&"));
    }
}
