package tsunagari.link.conformance;

import java.util.List;
import java.util.stream.Stream;
import tsunagari.portal.junit.control.PortalControl;
import tsunagari.portal.junit.control.PortalKeys;

/** What a test does to all portals alike. */
final class Portals {

    private Portals() {
    }

    private static List<PortalControl> all() {
        return Stream.of(ConformanceWorld.strict(), ConformanceWorld.basic(), ConformanceWorld.digitalAuthApp())
                .map(PortalControl::new).toList();
    }

    /** Whatever a test has left, no portal has a fault, and each publishes the key that it signs with and no other. */
    static void areWell() {
        for (PortalControl portal : all()) {
            portal.reset();
            publishOneKey(portal.keys());
        }
    }

    private static void publishOneKey(PortalKeys keys) {
        if (keys.ids().next().isPresent()) {
            keys.rotate();
        }
        if (keys.ids().old().isPresent()) {
            keys.withdrawOld();
        }
    }
}
