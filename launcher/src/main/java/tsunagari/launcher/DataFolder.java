package tsunagari.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * All that an installation keeps between runs.
 *
 * @param path the folder; made when first used
 */
public record DataFolder(Path path) {
    /** Makes the path absolute: the services run in other working folders. */
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Deletes what the launcher made here, and nothing else that may be in the folder. */
    public void wipe() {
        List.of(database(), secrets(), keys(), logs()).forEach(Folders::delete);
        Folders.delete(portalState());
    }

    Path database() {
        return path.resolve("database");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path portalState() {
        return path.resolve("portal.json");
    }

    SecretFiles secretFiles() {
        return SecretFiles.in(secrets(), keys());
    }

    /** The key that link-service signs with. */
    public Path signingKey() {
        return keys().resolve(Service.LINK.database()).resolve("current.jwk");
    }

    private Path secrets() {
        return path.resolve("secrets");
    }

    private Path keys() {
        return path.resolve("keys");
    }
}
