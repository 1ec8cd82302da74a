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
    static final String SHARED = "tsunagari.testing.mariadb.";
    private static final String OPERATOR = "operator";

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
                Secret operator = Secret.random(new SecureRandom());
                EmbeddedMariaDb server = startServer(password, operator);
                shared.setProperty(urlKey, server.jdbcUrl(database));
                shared.setProperty(passwordKey, password.reveal());
                shared.setProperty(SHARED + database + ".operator.url", server.jdbcUrl(OPERATOR) + "?user=" + OPERATOR
                    + "&password=" + operator.reveal());
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

    private EmbeddedMariaDb startServer(Secret password, Secret operator) {
        Path folder = TestFolders.forThisProcess(Path.of("target", "mariadb-" + database));
        EmbeddedMariaDb server =
            EmbeddedMariaDb.start(folder, 0, List.of(new DatabaseAccount(database, database, password),
                new DatabaseAccount(OPERATOR, OPERATOR, operator, true)));
        // Only JDK types in the hook: this class's loader may be closed by the time it runs.
        ProcessHandle process = server.process();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroy();
            process.onExit().join();
        }));
        return server;
    }
}
