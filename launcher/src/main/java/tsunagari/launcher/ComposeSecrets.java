package tsunagari.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** The files that docker-compose.yml mounts as secrets. */
final class ComposeSecrets {
    private static final String ROOT_PASSWORD = "mariadb-root-password";
    private static final String DATABASES = "databases.sql";

    private ComposeSecrets() {
    }

    /** Makes what is missing in the folder; secrets that are there stay. */
    static void write(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        SecretFiles files = SecretFiles.in(home, home.resolve("keys"));
        Path rootPassword = home.resolve(ROOT_PASSWORD);
        if (!Files.exists(rootPassword)) {
            Folders.writePrivate(rootPassword, Secret.random(new SecureRandom()).reveal());
        }
        List<DatabaseAccount> accounts = Stream.of(Service.values()).filter(Service::hasDatabase)
            .map(service -> new DatabaseAccount(
                service.database(), service.database(), files.databasePassword(service)))
            .toList();
        Folders.writePrivate(home.resolve(DATABASES), MariaDbAccounts.create(accounts, "%"));
        makeReadableInContainers(home);
    }

    /**
     * Compose mounts each file with its mode and owner as they are here, and the containers run as users who do not
     * exist here: the files must be readable by all. On this machine the folder, open to its owner only, keeps others out.
     */
    private static void makeReadableInContainers(Path home) {
        if (!Folders.POSIX) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the modes of the files in " + home, e);
        }
    }
}
