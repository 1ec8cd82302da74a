package tsunagari.portal.junit.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Arms faults. Several can be armed side by side; arming one never clears another. */
public final class Faults {
    private final ControlApi api;

    Faults(ControlApi api) {
        this.api = api;
    }

    /** A fault that strikes the next time only. */
    public FaultOrder once(Fault fault) {
        return times(1, fault);
    }

    /** A fault that strikes this many times. */
    public FaultOrder times(int times, Fault fault) {
        return new FaultOrder(api, Map.of("fault", fault.name(), "times", times));
    }

    /** A fault that strikes every time until it is cleared. */
    public FaultOrder untilCleared(Fault fault) {
        return new FaultOrder(api, Map.of("fault", fault.name()));
    }

    /** Everything that can be armed. */
    public List<FaultDescription> catalogue() {
        List<FaultDescription> catalogue = new ArrayList<>();
        api.get("/faults/catalogue").forEach(entry -> catalogue.add(FaultDescription.of(entry)));
        return List.copyOf(catalogue);
    }

    /** The faults that were armed, by this test or another, and not cleared. */
    public List<ArmedFault> armed() {
        List<ArmedFault> armed = new ArrayList<>();
        for (JsonNode fault : api.get("/faults")) {
            armed.add(new ArmedFault(api, fault.get("id").asText(), Fault.valueOf(fault.get("fault").asText())));
        }
        return List.copyOf(armed);
    }

    /** Clears all faults, those of other tests too. */
    public void clear() {
        api.delete("/faults");
    }
}
