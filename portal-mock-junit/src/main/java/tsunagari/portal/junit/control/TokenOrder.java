package tsunagari.portal.junit.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A signed token to be sent to a client, sound but for what is changed: first by faults, then in header and claims. */
public final class TokenOrder {
    private final ControlApi api;
    private final String path;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Object> header = new LinkedHashMap<>();
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

    /** With a fault that an ID token can have ({@code PROTOCOL} at {@code ID_TOKEN}), for instance without a signature. */
    public TokenOrder fault(Fault fault) {
        faults.add(fault.name());
        return this;
    }

    /** With this value of a member of the header; null leaves it out. The token is signed as it would have been. */
    public TokenOrder header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    /** This text instead of a token. */
    public TokenOrder text(String text) {
        members.put("token", text);
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
        order.put("faults", faults);
        order.put("header", header);
        order.put("claims", claims);
        return api.post(path, order).get("status").asInt();
    }
}
