package tsunagari.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The server's data folder and the options it runs with. */
final class MariaDbInstallation {
    private static final int LOG_LINES = 20;

    private MariaDbInstallation() {
    }

    /** Prepares the data folder once; an interrupted preparation leaves nothing that a later start would take. */
    static Path prepare(MariaDbBinaries binaries, Path home, Path log) {
        Path data = home.resolve("data");
        if (Files.isDirectory(data)) {
            return data;
        }
        Path fresh = home.resolve("data.new");
        Folders.delete(fresh);
        Folders.createPrivate(fresh);
        run(binaries, binaries.installCommand(fresh), log);
        try {
            return Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + fresh, e);
        }
    }

    /**
     * READ COMMITTED and utf8mb4 as in production; small and quick where a demonstration may be. Without TLS: the server
     * answers on the loopback interface only, and making a 4096-bit RSA key at each start takes it 3 to 40 s. Its temporary
     * tables are in a folder of its own: at its start it deletes all that it finds, those of another server, too.
     */
    static List<String> serverOptions(MariaDbBinaries binaries, Path data, int port, Path accountsFile) {
        List<String> options = new ArrayList<>(List.of(
            "--datadir=" + data,
            "--tmpdir=" + Folders.createPrivate(data.resolveSibling("tmp")),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--init-file=" + accountsFile,
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--skip-name-resolve",
            "--skip-ssl",
            "--local-infile=OFF",
            "--max-connections=100",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=16M",
            "--innodb-flush-log-at-trx-commit=2"));
        if (!binaries.windows()) {
            options.add("--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "tsunagari." + port + ".sock"));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }

    /** Starts one of the programs with its output going to the log. */
    static Process spawn(MariaDbBinaries binaries, List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(binaries.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static void run(MariaDbBinaries binaries, List<String> command, Path log) {
        try {
            int exit = spawn(binaries, command, log).waitFor();
            if (exit != 0) {
                throw new LaunchException("The database's data folder cannot be prepared. The end of " + log + ":"
                    + System.lineSeparator() + Folders.tail(log, LOG_LINES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the database was being prepared", e);
        }
    }
}
