package tsunagari.link.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.testing.MariaDbResource;

/** A link-service whose database fails when the test says so, and which does nothing by itself. */
public class DatabaseInTheTestsHand implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.driver", FaultyDatabase.class.getName(),
                "quarkus.scheduler.enabled", "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestPortal.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "faulty")));
    }
}
