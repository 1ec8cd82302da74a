package tsunagari.portal.junit.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The portal's application, carried inside this library and unpacked once per user and content.
 *
 * <p>Several processes may unpack at the same time: each does so into a folder of its own, and the first one to rename
 * it to its final name wins.
 */
final class PackagedPortal {
    private static final String ARCHIVE = "portal-mock.zip";
    private static final String LEASH = Leash.class.getSimpleName() + ".class";

    private final Path folder;

    private PackagedPortal(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the application unless an earlier run has. */
    static PackagedPortal unpacked() {
        return unpackedBelow(cache());
    }

    static PackagedPortal unpackedBelow(Path cache) {
        try (InputStream archive = resource(ARCHIVE); InputStream checksum = resource(ARCHIVE + ".sha256")) {
            String name = new String(checksum.readAllBytes(), StandardCharsets.US_ASCII).strip();
            Path folder = cache.resolve(name);
            if (!Files.isDirectory(folder)) {
                Folders.createPrivate(cache);
                unpack(archive, folder);
            }
            OldVersions.forget(cache, folder);
            return new PackagedPortal(folder);
        } catch (IOException e) {
            throw new PortalStartException("Cannot unpack the portal to " + cache + ": " + e, e);
        }
    }

    /** What Java looks for classes in. */
    String classPath() {
        return folder.resolve("quarkus-run.jar") + System.getProperty("path.separator") + folder.resolve("leash");
    }

    private static InputStream resource(String name) {
        InputStream resource = PackagedPortal.class.getResourceAsStream(name);
        if (resource == null) {
            throw new PortalStartException(name + " is not on the class path. Built from source, portal-mock-junit needs"
                + " the phase process-classes or a later one, together with portal-mock: mvn -pl portal-mock-junit -am package");
        }
        return resource;
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path root = configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return root.resolve("tsunagari").resolve("portal-mock");
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (ZipInputStream entries = new ZipInputStream(archive)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, fresh);
            }
        }
        Path leash = fresh.resolve("leash").resolve(Leash.class.getPackageName().replace('.', '/'));
        Files.createDirectories(leash);
        try (InputStream content = resource(LEASH)) {
            Files.copy(content, leash.resolve(LEASH));
        }
        moveUnlessThere(fresh, folder);
    }

    private static void write(ZipEntry entry, InputStream content, Path fresh) throws IOException {
        Path target = fresh.resolve(entry.getName()).normalize();
        if (!target.startsWith(fresh)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
    }

    private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherProcessWasFirst) {
            Folders.delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw anotherProcessWasFirst;
            }
        }
    }
}
