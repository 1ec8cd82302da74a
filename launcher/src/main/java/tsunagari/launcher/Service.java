package tsunagari.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** The three services that make up the system. */
public enum Service {
    /** The relying party, with the pages that citizens see at the sites. */
    LINK("link-service", 8080, 9080),
    /** The sites' account directory. */
    ACCOUNT("account-service", 8081, 9081),
    /** The stand-in for the national portal. */
    PORTAL("portal-mock", 8082, 9082);

    private final String folder;
    private final int defaultPort;
    private final int defaultManagementPort;

    Service(String folder, int defaultPort, int defaultManagementPort) {
        this.folder = folder;
        this.defaultPort = defaultPort;
        this.defaultManagementPort = defaultManagementPort;
    }

    /** The module's folder, which is also the name that people know the service by. */
    public String folder() {
        return folder;
    }

    /** The packaged service below the project's root. */
    public Path jar(Path root) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The environment variable of the port that browsers and services use. */
    public String portVariable() {
        return name() + "_PORT";
    }

    /** The environment variable of the port for health and metrics. */
    public String managementPortVariable() {
        return name() + "_MANAGEMENT_PORT";
    }

    int defaultPort() {
        return defaultPort;
    }

    int defaultManagementPort() {
        return defaultManagementPort;
    }

    /** The name of the service's database and of its user; the portal has none. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the service keeps its data in a database. */
    public boolean hasDatabase() {
        return this != PORTAL;
    }

    @Override
    public String toString() {
        return folder;
    }
}
