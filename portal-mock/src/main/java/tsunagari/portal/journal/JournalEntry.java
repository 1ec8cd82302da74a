package tsunagari.portal.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request. {@code direction} is IN or OUT; {@code status} 0 means that no answer came.
 *
 * @param number counts up from 1, never reused
 * @param client client id, empty when unknown
 * @param handshake id of the handshake to which it belongs, empty when it belongs to none
 * @param parameters protocol parameters, secrets masked
 * @param outcome error code or step reached, may be empty
 * @param faults names of the faults that struck it
 */
public record JournalEntry(long number, Instant at, String direction, String client, String handshake, String method,
        String path, Map<String, String> parameters, int status, String outcome, List<String> faults) {

    private static final int LONGEST = 300;
    private static final int MOST_PARAMETERS = 40;

    /** The same entry in a size that many of can be kept, whatever a request brought. */
    JournalEntry cut() {
        Map<String, String> kept = new LinkedHashMap<>();
        parameters.entrySet().stream().limit(MOST_PARAMETERS)
                .forEach(parameter -> kept.put(cut(parameter.getKey()), cut(parameter.getValue())));
        return new JournalEntry(number, at, direction, cut(client), handshake, cut(method), cut(path), kept, status,
                cut(outcome), faults);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    JournalEntry numbered(long next) {
        return new JournalEntry(next, at, direction, client, handshake, method, path, parameters, status, outcome,
                faults);
    }
}
