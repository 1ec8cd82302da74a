package tsunagari.link.audit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.testing.MariaDbResource;
import tsunagari.link.testing.TestPortal;

/** A database in which nobody else tampers. */
public final class DatabaseOfItsOwn implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestPortal.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "audit")));
    }
}
