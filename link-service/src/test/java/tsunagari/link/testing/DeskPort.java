package tsunagari.link.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tsunagari.launcher.FreePorts;
import tsunagari.launcher.testing.MariaDbResource;

/** A link-service in production's way: the support desk is at a port of its own, under narrow limits. */
public final class DeskPort implements QuarkusTestProfile {

    /** The address of the desk's pages as its people's browsers see it. */
    public static final String ORIGIN = "https://desk.example";
    /** How many connections each port takes at once. */
    public static final int MOST_CONNECTIONS = 20;

    private static final String PORT = "tsunagari.testing.desk.port";

    /** The desk's port; in a system property, because Quarkus loads the classes of a test anew. */
    public static int port() {
        synchronized (System.getProperties()) {
            if (Integer.getInteger(PORT) == null) {
                System.setProperty(PORT, Integer.toString(FreePorts.one()));
            }
            return Integer.getInteger(PORT);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tsunagari.link.support.port", Integer.toString(port()),
                "tsunagari.link.support.base-url", ORIGIN,
                "tsunagari.link.sample", "false",
                "quarkus.http.limits.max-connections", Integer.toString(MOST_CONNECTIONS),
                "quarkus.http.idle-timeout", "PT3S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestPortal.class),
                new TestResourceEntry(MariaDbResource.class, Map.of("database", "link")));
    }
}
