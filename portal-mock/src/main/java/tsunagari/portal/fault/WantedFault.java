package tsunagari.portal.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.platform.Outcome;

/** An order to arm a fault as it came, before anything about it is checked. */
public record WantedFault(Map<String, String> members) {

    private static final Set<String> KNOWN = Set.of("fault", "times", "subject", "client", "browser", "delay");

    /** Reads the control API's JSON: an object of texts, and a whole number of times. Null counts as left out. */
    static Outcome<WantedFault, FaultRefusal> read(String body, ObjectMapper json) {
        try {
            JsonNode node = json.readTree(body);
            return node != null && node.isObject() ? read(node)
                    : Outcome.refused(FaultRefusal.badRequest("BODY_INVALID", "the body must be a JSON object"));
        } catch (JsonProcessingException e) {
            return Outcome.refused(FaultRefusal.badRequest("BODY_INVALID", "the body must be a JSON object"));
        }
    }

    /** The member, if it was given. */
    Optional<String> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    private static Outcome<WantedFault, FaultRefusal> read(JsonNode object) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!KNOWN.contains(name)) {
                return Outcome.refused(FaultRefusal.badRequest("FIELD_UNKNOWN", "there is no field " + name));
            }
            boolean sound = name.equals("times") ? value.isIntegralNumber() : value.isTextual();
            if (!sound && !value.isNull()) {
                return Outcome.refused(FaultRefusal.badRequest(name.equals("times") ? "TIMES_INVALID" : "FIELD_INVALID",
                        name + " must be " + (name.equals("times") ? "a whole number" : "a text")));
            }
            if (!value.isNull()) {
                members.put(name, value.asText());
            }
        }
        return Outcome.accepted(new WantedFault(Map.copyOf(members)));
    }
}
