package tsunagari.portal.journal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tsunagari.portal.platform.ControlRefusal;

/** Which entries of the journal somebody asks for. What is not named is not looked at. */
record JournalQuery(Map<String, String> wanted, long since) {

    private static final Set<String> NAMES =
            Set.of("client", "handshake", "path", "method", "direction", "outcome", "since");
    private static final Set<String> DIRECTIONS = Set.of("", "IN", "OUT");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** A misspelt or repeated filter is refused: it would count what nobody meant. */
    static JournalQuery of(MultivaluedMap<String, String> query) {
        Map<String, String> wanted = new HashMap<>();
        query.forEach((name, values) -> wanted.put(name, single(name, values)));
        String since = wanted.getOrDefault("since", "");
        if (!since.isEmpty() && !NUMBER.matcher(since).matches()) {
            throw refusal("since must be a number of the journal");
        }
        if (!DIRECTIONS.contains(wanted.getOrDefault("direction", ""))) {
            throw refusal("direction must be IN or OUT");
        }
        wanted.remove("since");
        wanted.values().removeIf(String::isEmpty);
        return new JournalQuery(Map.copyOf(wanted), since.isEmpty() ? 0 : Long.parseLong(since));
    }

    boolean matches(JournalEntry entry) {
        return entry.number() > since
                && is("client", entry.client()) && is("handshake", entry.handshake()) && is("method", entry.method())
                && is("direction", entry.direction())
                && (is("path", entry.path()) || is("path", pathOf(entry)))
                && (is("outcome", entry.outcome()) || is("outcome", entry.outcome().split(":", 2)[0]));
    }

    private boolean is(String name, String value) {
        return !wanted.containsKey(name) || wanted.get(name).equals(value);
    }

    /** A request that went out has its whole address in the journal. */
    private static String pathOf(JournalEntry entry) {
        return entry.direction().equals("OUT") ? URI.create(entry.path()).getPath() : entry.path();
    }

    private static String single(String name, List<String> values) {
        if (!NAMES.contains(name) || values.size() > 1) {
            throw refusal("filters are client, handshake, path, method, direction, outcome and since, each once");
        }
        return values.get(0);
    }

    private static ControlRefusal refusal(String message) {
        return ControlRefusal.badRequest("FILTER_MALFORMED", message);
    }
}
