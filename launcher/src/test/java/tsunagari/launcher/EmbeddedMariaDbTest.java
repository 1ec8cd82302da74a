package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    private static final DatabaseAccount LINK = account("link");
    private static final DatabaseAccount ACCOUNT = account("account");

    @TempDir
    static Path folder;

    private static EmbeddedMariaDb server;

    @BeforeAll
    static void start() {
        server = EmbeddedMariaDb.start(folder, 0, List.of(LINK, ACCOUNT));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_user_reads_and_writes_its_own_database() throws SQLException {
        for (DatabaseAccount account : List.of(LINK, ACCOUNT)) {
            try (Connection connection = connect(account.database(), account.user(), account.password())) {
                execute(connection, "CREATE TABLE own (word VARCHAR(20))");
                execute(connection, "INSERT INTO own VALUES ('つながり')");
                assertThat(query(connection, "SELECT word FROM own")).containsExactly("つながり");
            }
        }
    }

    @Test
    void its_temporary_tables_are_in_no_folder_that_another_server_empties_at_its_start() throws SQLException {
        try (Connection connection = connect("link", LINK.user(), LINK.password())) {
            assertThat(query(connection, "SELECT @@tmpdir")).containsExactly(folder.toAbsolutePath().resolve("tmp").toString());
        }
    }

    @Test
    void a_user_does_not_reach_the_other_database() {
        assertThatThrownBy(() -> connect("account", LINK.user(), LINK.password()))
            .isInstanceOf(SQLException.class).hasMessageContaining("Access denied");
    }

    @Test
    void a_wrong_password_root_and_an_unknown_user_are_refused() {
        assertRefused("link", Secret.of("not-the-password"));
        assertRefused("link", Secret.of(""));
        assertRefused("root", Secret.of(""));
        assertRefused("nobody", Secret.of(""));
    }

    @Test
    void transactions_and_texts_are_as_in_production() throws SQLException {
        try (Connection connection = connect("link", LINK.user(), LINK.password())) {
            assertThat(query(connection, "SELECT @@global.transaction_isolation")).containsExactly("READ-COMMITTED");
            assertThat(query(connection, "SELECT @@character_set_server")).containsExactly("utf8mb4");
            assertThat(query(connection, "SELECT @@bind_address")).containsExactly("127.0.0.1");
        }
    }

    @Test
    void data_outlives_the_server_but_passwords_and_users_of_earlier_runs_do_not(@TempDir Path kept) throws SQLException {
        DatabaseAccount before = account("link");
        DatabaseAccount leaver = account("leaver");
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(kept, 0, List.of(before, leaver));
            Connection connection = connect(first, before)) {
            execute(connection, "CREATE TABLE kept (word VARCHAR(20)) AS SELECT 'here' AS word");
        }
        DatabaseAccount after = account("link");
        try (EmbeddedMariaDb second = EmbeddedMariaDb.start(kept, 0, List.of(after));
            Connection connection = connect(second, after)) {
            assertThat(query(connection, "SELECT word FROM kept")).containsExactly("here");
            assertThatThrownBy(() -> connect(second, before)).hasMessageContaining("Access denied");
            assertThatThrownBy(() -> connect(second, leaver)).hasMessageContaining("Access denied");
        }
    }

    @Test
    void a_server_that_cannot_start_shows_the_end_of_its_log(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(other, taken.getLocalPort(), List.of(LINK)))
                .isInstanceOf(LaunchException.class).hasMessageContaining("Address already in use");
        }
    }

    private static DatabaseAccount account(String name) {
        return new DatabaseAccount(name, name, Secret.random(new SecureRandom()));
    }

    private static void assertRefused(String user, Secret password) {
        assertThatThrownBy(() -> connect("link", user, password))
            .as(user).isInstanceOf(SQLException.class).hasMessageContaining("Access denied");
    }

    private static Connection connect(String database, String user, Secret password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user, password.reveal());
    }

    private static Connection connect(EmbeddedMariaDb at, DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(
            at.jdbcUrl(account.database()), account.user(), account.password().reveal());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
