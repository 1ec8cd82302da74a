package tsunagari.portal.junit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tsunagari.portal.junit.browser.Browser;

/** A fault to be armed, for everybody unless it is limited. The portal refuses a limit that the place cannot know. */
public final class FaultOrder {
    private final ControlApi api;
    private final Map<String, Object> members;

    FaultOrder(ControlApi api, Map<String, Object> members) {
        this.api = api;
        this.members = Map.copyOf(members);
    }

    /** Only for this persona, typed subject or pairwise {@code sub}. */
    public FaultOrder forSubject(String subject) {
        return with("subject", subject);
    }

    /** Only for this client. */
    public FaultOrder forClient(String client) {
        return with("client", client);
    }

    /** Only for this browser. */
    public FaultOrder inBrowser(Browser browser) {
        return with("browser", browser.id());
    }

    /** Only for the browser whose cookie {@value Browser#ID_COOKIE} has this value, for instance a real one. */
    public FaultOrder inBrowser(String cookie) {
        return with("browser", cookie);
    }

    /** How long a slow or late fault takes. */
    public FaultOrder delayedBy(Duration delay) {
        return with("delay", delay.toString());
    }

    /** Arms it. */
    public ArmedFault arm() {
        String id = api.post("/faults", members).get("id").asText();
        return new ArmedFault(api, id, Fault.valueOf((String) members.get("fault")));
    }

    private FaultOrder with(String member, String value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new FaultOrder(api, more);
    }
}
