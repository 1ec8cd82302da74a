package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was asked of the portal and by it, the last of it in memory. */
public final class Journal {
    private final ControlApi api;

    Journal(ControlApi api) {
        this.api = api;
    }

    /** One handshake in a list, newest first; {@code outcome} says how far it came. */
    public record Handshake(String id, String client, Instant begunAt, int steps, String outcome) {
    }

    /** Everything that the portal remembers. */
    public JournalQuery all() {
        return new JournalQuery(api, Map.of());
    }

    /** Everything from now on: what other tests did before is left out. */
    public JournalQuery fromNowOn() {
        return new JournalQuery(api, Map.of("since", api.get("/journal").get("next").asText()));
    }

    /** The entries, oldest first. */
    public List<JournalEntry> entries() {
        return all().entries();
    }

    /** Whether the path was asked exactly once since the start or the last reset. */
    public boolean calledOnce(String path) {
        return all().calledOnce(path);
    }

    /** The handshakes of one client, newest first. */
    public List<Handshake> handshakes(String client) {
        List<Handshake> handshakes = new ArrayList<>();
        for (JsonNode each : api.get("/journal/handshakes?client=" + ControlApi.encoded(client))) {
            handshakes.add(new Handshake(ControlApi.text(each, "id"), ControlApi.text(each, "client"),
                Instant.parse(each.get("begunAt").asText()), each.get("steps").asInt(), ControlApi.text(each, "outcome")));
        }
        return List.copyOf(handshakes);
    }

    /** A handshake drawn as a sequence diagram, as Mermaid text. */
    public String mermaid(Handshake handshake) {
        return api.get("/journal/handshakes/" + ControlApi.encoded(handshake.id())).get("mermaid").asText();
    }
}
