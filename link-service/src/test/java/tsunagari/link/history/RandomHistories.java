package tsunagari.link.history;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tsunagari.launcher.testing.MariaDbResource;
import tsunagari.link.testing.FaultyDatabase;
import tsunagari.link.testing.TestPortal;

/**
 * The use cases on a real database that may fail at every commit, between a simulated portal and a simulated account
 * directory. Nothing happens by itself.
 */
public final class RandomHistories implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.driver", FaultyDatabase.class.getName(),
                "quarkus.scheduler.enabled", "false",
                "tsunagari.link.delivery.longest-retry", "PT1S",
                "quarkus.log.level", "OFF");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SimulatedAccounts.class, SimulatedNetwork.class, OwnersSide.class, SimulatedOwners.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestPortal.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "histories")));
    }
}
