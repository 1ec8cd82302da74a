package tsunagari.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import tsunagari.launcher.Folders;
import tsunagari.launcher.Service;

/** Where a test run keeps databases, keys and logs. */
final class DataFolders {
    private DataFolders() {
    }

    /** An empty folder below {@code target}; its logs stay there afterwards, for looking into a failure. */
    static Run newRun(String name) {
        Path path = Path.of("target", name).toAbsolutePath();
        Folders.delete(path);
        return new Run(path);
    }

    /**
     * One run's folder.
     *
     * @param path the folder
     */
    record Run(Path path) {
        /** The password of the service's database user, as the launcher has made it. */
        String databasePassword(Service service) {
            Path file = path.resolve("secrets").resolve(service.folder() + ".properties");
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties.getProperty("quarkus.datasource.password");
        }
    }
}
