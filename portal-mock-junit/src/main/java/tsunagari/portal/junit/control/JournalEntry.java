package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request at the portal or by it.
 *
 * @param number     counts up, never reused
 * @param direction  {@code IN} or {@code OUT}
 * @param client     client id, empty when unknown
 * @param handshake  id of the handshake to which it belongs, or empty
 * @param parameters protocol parameters, secrets masked
 * @param status     0 when no answer came
 * @param outcome    error code or step reached, may be empty
 * @param faults     names of the faults that struck it
 */
public record JournalEntry(long number, Instant at, String direction, String client, String handshake, String method,
                           String path, Map<String, String> parameters, int status, String outcome,
                           List<String> faults) {

    static List<JournalEntry> listOf(JsonNode entries) {
        List<JournalEntry> list = new ArrayList<>();
        entries.forEach(entry -> list.add(of(entry)));
        return List.copyOf(list);
    }

    private static JournalEntry of(JsonNode entry) {
        Map<String, String> parameters = new LinkedHashMap<>();
        entry.path("parameters").properties().forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        List<String> faults = new ArrayList<>();
        entry.path("faults").forEach(fault -> faults.add(fault.asText()));
        return new JournalEntry(entry.get("number").asLong(), Instant.parse(entry.get("at").asText()),
            ControlApi.text(entry, "direction"), ControlApi.text(entry, "client"), ControlApi.text(entry, "handshake"),
            ControlApi.text(entry, "method"), ControlApi.text(entry, "path"), parameters, entry.get("status").asInt(),
            ControlApi.text(entry, "outcome"), List.copyOf(faults));
    }
}
