package tsunagari.portal.junit.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** A signed token to be sent to a client, well-formed unless claims are changed. */
public final class TokenOrder {
    private final ControlApi api;
    private final String path;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    TokenOrder(ControlApi api, String path, String user, String client) {
        this.api = api;
        this.path = path;
        members.put("client", client);
        members.put("user", user);
    }

    /** About this connection (a UUID); only release events have one. */
    public TokenOrder connection(String id, long generation) {
        members.put("connectionId", id);
        members.put("generation", generation);
        return this;
    }

    /** With this value of a claim, which may be a list or a map. */
    public TokenOrder with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** Without a claim. */
    public TokenOrder without(String claim) {
        claims.put(claim, null);
        return this;
    }

    /** Sends it once; returns the status that the client answered, 0 when no answer came. */
    public int send() {
        Map<String, Object> order = new LinkedHashMap<>(members);
        order.put("claims", claims);
        return api.post(path, order).get("status").asInt();
    }
}
