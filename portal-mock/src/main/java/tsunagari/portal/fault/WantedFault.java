package tsunagari.portal.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An order to arm a fault as it came, before anything about it is checked. */
public record WantedFault(Map<String, String> members) {

    /** The order in the control API's JSON. Null counts as left out. */
    public record Json(String fault, Integer times, String subject, String client, String browser, String delay) {

        WantedFault wanted() {
            Map<String, String> members = new HashMap<>();
            members.put("fault", fault);
            members.put("times", times == null ? null : times.toString());
            members.put("subject", subject);
            members.put("client", client);
            members.put("browser", browser);
            members.put("delay", delay);
            members.values().removeIf(value -> value == null);
            return new WantedFault(Map.copyOf(members));
        }
    }

    /** The member, if it was given. */
    Optional<String> get(String name) {
        return Optional.ofNullable(members.get(name));
    }
}
