package tsunagari.link.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.testing.MariaDbResource;

/** The demonstration's profile, between a portal and an account service that are in the test's hand. */
public class LinkJourney implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "demo";
    }

    /** One site has a colour of its own. Of problems so many are kept as the tests of a minute can make. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tsunagari.link.sites.etax.accent", "green", "tsunagari.link.support.problems-per-minute", "10000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OutsideWorld.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "link")));
    }

    /** Other tests have a portal of their own. */
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
