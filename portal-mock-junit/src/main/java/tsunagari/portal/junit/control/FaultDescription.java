package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the portal's catalogue of faults.
 *
 * @param name        the fault's name; {@link #fault()} is the same as a constant
 * @param layer       how deep it goes
 * @param at          where it strikes
 * @param scopes      by what it can be limited
 * @param expected    what a correct relying party does
 * @param description one line by language tag, {@code ja} and {@code en}
 */
public record FaultDescription(String name, Layer layer, Place at, List<Scope> scopes, Expected expected,
                               Map<String, String> description) {

    /** How deep a fault goes. */
    public enum Layer { PROTOCOL, TRANSPORT, LINKING }

    /** Where a fault strikes. */
    public enum Place { AUTHORIZE, ID_TOKEN, TOKEN, PAR, JWKS, DISCOVERY, USERINFO, HUB, EVENTS, LOGOUT }

    /** By what a fault can be limited. */
    public enum Scope { CLIENT, SUBJECT, BROWSER }

    /** What a correct relying party does. */
    public enum Expected { ACCEPT, REJECT }

    /** The fault as a constant. */
    public Fault fault() {
        return Fault.valueOf(name);
    }

    static FaultDescription of(JsonNode entry) {
        List<Scope> scopes = new ArrayList<>();
        entry.get("scopes").forEach(scope -> scopes.add(Scope.valueOf(scope.asText().toUpperCase(java.util.Locale.ROOT))));
        Map<String, String> description = new LinkedHashMap<>();
        entry.get("description").properties().forEach(line -> description.put(line.getKey(), line.getValue().asText()));
        return new FaultDescription(entry.get("name").asText(), Layer.valueOf(entry.get("layer").asText()),
            Place.valueOf(entry.get("at").asText()), List.copyOf(scopes),
            Expected.valueOf(entry.get("expected").asText()), Map.copyOf(description));
    }
}
