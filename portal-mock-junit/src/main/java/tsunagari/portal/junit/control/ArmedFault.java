package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/** A fault that was armed; closing it clears it, so that it fits a {@code try} statement. */
public final class ArmedFault implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final ControlApi api;
    private final String id;
    private final Fault fault;

    ArmedFault(ControlApi api, String id, Fault fault) {
        this.api = api;
        this.id = id;
        this.fault = fault;
    }

    /** The portal's id of it. */
    public String id() {
        return id;
    }

    /** Which one it is. */
    public Fault fault() {
        return fault;
    }

    /** How often it has struck. */
    public int struck() {
        return read().get("applied").asInt();
    }

    /** How often it will still strike; empty for every time. */
    public OptionalInt left() {
        JsonNode times = read().path("times");
        return times.isNumber() ? OptionalInt.of(times.asInt()) : OptionalInt.empty();
    }

    /** Clears it; one that is cleared already stays so. */
    public void clear() {
        try {
            api.delete(path());
        } catch (ControlRefused refused) {
            if (refused.status() != NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Override
    public void close() {
        clear();
    }

    private JsonNode read() {
        return api.get(path());
    }

    private String path() {
        return "/faults/" + ControlApi.encoded(id);
    }
}
