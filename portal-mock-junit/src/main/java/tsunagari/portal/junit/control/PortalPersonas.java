package tsunagari.portal.junit.control;

import java.util.Map;

/** The people whom the portal knows. */
public final class PortalPersonas {
    private final ControlApi api;

    PortalPersonas(ControlApi api) {
        this.api = api;
    }

    /** Gives a persona another name, until the next reset. */
    public void rename(String persona, String name) {
        api.put("/personas/" + ControlApi.encoded(persona), Map.of("name", name));
    }
}
