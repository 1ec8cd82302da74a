package tsunagari.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        Folders.delete(linkPort());
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

    /** Notes where link-service listens, for commands in a terminal that does not know the variables of this run. */
    void noteLinkPort(int port) {
        Folders.createPrivate(path);
        Folders.writePrivate(linkPort(), Integer.toString(port));
    }

    /** Where link-service listened in the last run. */
    Optional<Integer> lastLinkPort() {
        try {
            return Files.exists(linkPort()) ? Optional.of(Integer.valueOf(Files.readString(linkPort()))) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new LaunchException("Cannot read " + linkPort() + "; start ./demo again.", e);
        }
    }

    private Path linkPort() {
        return path.resolve("link-port");
    }

    private Path secrets() {
        return path.resolve("secrets");
    }

    private Path keys() {
        return path.resolve("keys");
    }
}
