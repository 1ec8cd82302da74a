package tsunagari.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB server as a child process, reachable from this machine only.
 *
 * <p>Its data folder outlives it. Every start sets the accounts anew: exactly the given users exist, each with the
 * given password and all rights on its own database; there is no root, no anonymous user and no test database.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** Whoever else may have the port, a probe does not wait for him. */
    private static final String PROBE_LIMITS = "?connectTimeout=1000&socketTimeout=2000";
    private static final long POLL_MILLIS = 50;
    private static final int LOG_LINES = 20;
    private static final String ACCESS_DENIED = "28000";

    private final Process process;
    private final Path log;
    private final int port;
    private final List<DatabaseAccount> accounts;
    private final Path accountsFile;

    private EmbeddedMariaDb(Process process, Path log, int port, List<DatabaseAccount> accounts, Path accountsFile) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.accounts = accounts;
        this.accountsFile = accountsFile;
    }

    /**
     * Starts the server and returns when every account can connect.
     *
     * @param folder   holds the data and {@code mariadb.log}; made when missing
     * @param port     TCP port on 127.0.0.1, or 0 for a free one
     * @param accounts the databases and their users
     * @throws LaunchException when the server does not start; the message carries the end of its log
     */
    public static EmbeddedMariaDb start(Path folder, int port, List<DatabaseAccount> accounts) {
        EmbeddedMariaDb server = spawn(folder, port, accounts);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Starts the server and returns at once; {@link #awaitReady()} is to follow. */
    static EmbeddedMariaDb spawn(Path folder, int port, List<DatabaseAccount> accounts) {
        MariaDbBinaries binaries = MariaDbBinaries.unpacked();
        Path home = Folders.createPrivate(folder.toAbsolutePath().normalize());
        Path log = home.resolve("mariadb.log");
        Path data = MariaDbInstallation.prepare(binaries, home, log);
        Path accountsFile = home.resolve("accounts.sql");
        Folders.writePrivate(accountsFile, MariaDbAccounts.replaceAll(accounts));
        int actualPort = port == 0 ? FreePorts.one() : port;
        List<String> command = new ArrayList<>(binaries.serverCommand());
        command.addAll(MariaDbInstallation.serverOptions(binaries, data, actualPort, accountsFile));
        return new EmbeddedMariaDb(
            MariaDbInstallation.spawn(binaries, command, log), log, actualPort, List.copyOf(accounts), accountsFile);
    }

    /** Returns when every account can connect. */
    void awaitReady() {
        accounts.forEach(this::awaitConnection);
        try {
            Files.deleteIfExists(accountsFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + accountsFile, e);
        }
    }

    /** The TCP port that the server listens at. */
    public int port() {
        return port;
    }

    /** The JDBC address of one of the databases. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** The server's process, to be watched or to be ended from a shutdown hook. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Shuts the server down and waits until it has written everything; calling it again does nothing. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitConnection(DatabaseAccount account) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts(account)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw failure(process.isAlive() ? "does not answer" : "ended with exit code " + process.exitValue());
            }
            pause();
        }
    }

    private boolean accepts(DatabaseAccount account) {
        try (Connection connection = DriverManager.getConnection(
            jdbcUrl(account.database()) + PROBE_LIMITS, account.user(), account.password().reveal())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (ACCESS_DENIED.equals(e.getSQLState())) {
                throw failure("refuses its user " + account.user());
            }
            return false;
        }
    }

    private LaunchException failure(String what) {
        return new LaunchException("The database " + what + ". The end of " + log + ":"
            + System.lineSeparator() + Folders.tail(log, LOG_LINES));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the database was starting", e);
        }
    }
}
