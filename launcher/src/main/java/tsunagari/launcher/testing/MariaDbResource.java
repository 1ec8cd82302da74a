package tsunagari.launcher.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tsunagari.launcher.DatabaseAccount;
import tsunagari.launcher.EmbeddedMariaDb;
import tsunagari.launcher.Secret;

/**
 * Gives a {@code @QuarkusTest} an empty database on a real MariaDB: sets {@code quarkus.datasource.jdbc.url},
 * {@code .username} and {@code .password}.
 *
 * <p>The init argument {@code database} names the database and its user. The server is started once per JVM, whatever
 * test profiles come and go, and ends with the JVM. Its data is below the module's {@code target} folder.
 */
public final class MariaDbResource implements QuarkusTestResourceLifecycleManager {
    private static final String SHARED = "tsunagari.testing.mariadb.";

    private String database = "test";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    /** Starts the server unless this JVM has it already. */
    @Override
    public Map<String, String> start() {
        // System properties, not static fields: Quarkus loads this class anew for every test profile.
        Properties shared = System.getProperties();
        String urlKey = SHARED + database + ".url";
        String passwordKey = SHARED + database + ".password";
        synchronized (shared) {
            if (!shared.containsKey(urlKey)) {
                Secret password = Secret.random(new SecureRandom());
                shared.setProperty(urlKey, startServer(password).jdbcUrl(database));
                shared.setProperty(passwordKey, password.reveal());
            }
        }
        return Map.of(
            "quarkus.datasource.jdbc.url", shared.getProperty(urlKey),
            "quarkus.datasource.username", database,
            "quarkus.datasource.password", shared.getProperty(passwordKey));
    }

    /** Leaves the server running for the next test profile; it ends with the JVM. */
    @Override
    public void stop() {
        // Nothing: the shutdown hook ends the server.
    }

    private EmbeddedMariaDb startServer(Secret password) {
        Path folder = TestFolders.forThisProcess(Path.of("target", "mariadb-" + database));
        EmbeddedMariaDb server =
            EmbeddedMariaDb.start(folder, 0, List.of(new DatabaseAccount(database, database, password)));
        // Only JDK types in the hook: this class's loader may be closed by the time it runs.
        ProcessHandle process = server.process();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroy();
            process.onExit().join();
        }));
        return server;
    }
}
