package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the portal believes about the connections between its users and the sites. The sites are not told. */
public final class PortalConnections {
    private final ControlApi api;

    PortalConnections(ControlApi api) {
        this.api = api;
    }

    /** A connection as the portal knows it; {@code subject} is the user's pairwise {@code sub} at the site. */
    public record PortalConnection(String site, String subject, String id, long generation, State state) {
    }

    /** What has become of a connection. */
    public enum State { PENDING, ACTIVE, RELEASED, REFUSED, EXPIRED }

    /** The connection of a persona or typed subject at a site, if the portal knows one. */
    public Optional<PortalConnection> get(String user, String site) {
        try {
            return Optional.of(connection(api.get(path(user, site))));
        } catch (ControlRefused refused) {
            if (refused.code().equals("CONNECTION_UNKNOWN")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Puts the connection into a state; id and generation stay, or are made up when there was none. */
    public PortalConnection put(String user, String site, State state) {
        return connection(api.put(path(user, site), Map.of("state", state.name())));
    }

    /** Puts the connection into a state with this id (a UUID) and generation. */
    public PortalConnection put(String user, String site, State state, String connectionId, long generation) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("state", state.name());
        wanted.put("connectionId", connectionId);
        wanted.put("generation", generation);
        return connection(api.put(path(user, site), wanted));
    }

    /** Puts active connections of the users {@code prefix}1 to {@code prefix}count; returns how many the portal knows now. */
    public int fill(String site, String prefix, int count) {
        return api.post("/connections/bulk", Map.of("client", site, "prefix", prefix, "count", count))
            .get("connectionCount").asInt();
    }

    /** Lets the portal forget the connection. */
    public void delete(String user, String site) {
        api.delete(path(user, site));
    }

    private static String path(String user, String site) {
        return "/connections/" + ControlApi.encoded(user) + "/" + ControlApi.encoded(site);
    }

    private static PortalConnection connection(JsonNode found) {
        return new PortalConnection(ControlApi.text(found, "site"), ControlApi.text(found, "subject"),
            ControlApi.text(found, "id"), found.get("generation").asLong(), State.valueOf(found.get("state").asText()));
    }
}
