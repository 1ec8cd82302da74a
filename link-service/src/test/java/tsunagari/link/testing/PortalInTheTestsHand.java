package tsunagari.link.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.testing.MariaDbResource;

/** A link-service on a real database, whose portal and account service are in the test's hand. */
public final class PortalInTheTestsHand implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestPortal.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "link")));
    }
}
