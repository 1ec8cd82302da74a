package tsunagari.portal.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One request. {@code direction} is IN or OUT; {@code status} 0 means that no answer came.
 *
 * @param number counts up from 1, never reused
 * @param client client id, empty when unknown
 * @param parameters protocol parameters, secrets masked
 * @param outcome error code or step reached, may be empty
 */
public record JournalEntry(long number, Instant at, String direction, String client, String method, String path,
        Map<String, String> parameters, int status, String outcome) {

    JournalEntry numbered(long next) {
        return new JournalEntry(next, at, direction, client, method, path, parameters, status, outcome);
    }
}
