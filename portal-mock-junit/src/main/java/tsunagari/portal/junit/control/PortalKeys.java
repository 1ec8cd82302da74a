package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The portal's signing keys, rotated step by step. */
public final class PortalKeys {
    private final ControlApi api;

    PortalKeys(ControlApi api) {
        this.api = api;
    }

    /** The ids of the published keys: the one that signs, the one that will, the one that did. */
    public record KeyIds(String current, Optional<String> next, Optional<String> old) {
    }

    /** The ids of the published keys. */
    public KeyIds ids() {
        return ids(api.get("/keys"));
    }

    /** Publishes the next key; the current one goes on signing. */
    public KeyIds publishNext() {
        return ids(api.post("/keys/publish-next"));
    }

    /** Signs with the next key, or, when none was published, with a new one at once. */
    public KeyIds rotate() {
        return ids(api.post("/keys/rotate"));
    }

    /** Publishes the old key no longer. */
    public KeyIds withdrawOld() {
        return ids(api.post("/keys/withdraw-old"));
    }

    /** Signs with another key under the same id, as a portal would that was restarted and forgot its keys. */
    public KeyIds replaceUnderSameKid() {
        return ids(api.post("/keys/replace-under-same-kid"));
    }

    private static KeyIds ids(JsonNode keys) {
        return new KeyIds(keys.get("current").asText(), id(keys, "next"), id(keys, "old"));
    }

    private static Optional<String> id(JsonNode keys, String member) {
        return Optional.of(ControlApi.text(keys, member)).filter(id -> !id.isEmpty());
    }
}
