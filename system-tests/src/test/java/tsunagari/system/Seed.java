package tsunagari.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;

/** What the databases and the portal held when everything had just started, so that tests need no order among them. */
public final class Seed {
    private static final String COPY = "seed_of_";
    private static final String MIGRATIONS = "flyway_schema_history";

    private final Stack stack;
    private final DataFolders.Run run;
    private final Map<Service, List<String>> tables = new EnumMap<>(Service.class);

    private Seed(Stack stack, DataFolders.Run run) {
        this.stack = stack;
        this.run = run;
    }

    /** Copies every table aside, whatever the schema is. */
    static Seed remember(Stack stack, DataFolders.Run run) {
        Seed seed = new Seed(stack, run);
        databases().forEach(service -> seed.tables.put(service, seed.inDatabase(service, Seed::copyAll)));
        return seed;
    }

    /** Puts all of it back. */
    void restore() {
        tables.forEach((service, names) -> inDatabase(service, statement -> {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : names) {
                String columns = columns(statement, table);
                statement.execute("DELETE FROM " + table);
                statement.execute("INSERT INTO %s (%s) SELECT %s FROM %s".formatted(table, columns, columns, COPY + table));
            }
            return null;
        }));
        resetPortal();
    }

    /** One number from a service's database. */
    public long count(Service service, String query) {
        return inDatabase(service, statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** One text from a service's database. */
    public String text(Service service, String query) {
        return inDatabase(service, statement -> strings(statement, query).get(0));
    }

    /** Changes rows of a service's database; how many. */
    public int change(Service service, String update) {
        return inDatabase(service, statement -> statement.executeUpdate(update));
    }

    /** A transaction of the test's own in a service's database, as the service's user; closing it rolls it back. */
    public Connection open(Service service) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + stack.settings().ports().mariaDb() + "/" + service.database();
        Connection connection = DriverManager.getConnection(url, service.database(), run.databasePassword(service));
        connection.setAutoCommit(false);
        return connection;
    }

    private void resetPortal() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.address(Service.PORTAL) + "/mock/reset"))
            .POST(HttpRequest.BodyPublishers.noBody()).build();
        try {
            int status = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("The portal's reset answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The portal cannot be reset", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Service> databases() {
        return Stream.of(Service.values()).filter(Service::hasDatabase);
    }

    private static List<String> copyAll(Statement statement) throws SQLException {
        List<String> names = strings(statement, "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> '" + MIGRATIONS + "'");
        for (String table : names) {
            statement.execute("CREATE TABLE " + COPY + table + " AS SELECT * FROM " + table);
        }
        return names;
    }

    private static String columns(Statement statement, String table) throws SQLException {
        return String.join(",", strings(statement, "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND is_generated = 'NEVER' AND table_name = '" + table + "'"));
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T inDatabase(Service service, Work<T> work) {
        try (Connection connection = open(service)) {
            try (Statement statement = connection.createStatement()) {
                T result = work.with(statement);
                connection.commit();
                return result;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " cannot be prepared for the next test", e);
        }
    }
}
