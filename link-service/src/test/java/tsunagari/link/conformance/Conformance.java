package tsunagari.link.conformance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.testing.MariaDbResource;

/** The demonstration's profile between real portals, which misbehave on request, and an account service in the test's hand. */
public class Conformance implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "demo";
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ConformanceWorld.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "link")));
    }

    /** Other tests have a portal of their own. */
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
