package tsunagari.portal.junit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every build of the portal leaves an unpacked one behind; those that no run has used for days are deleted. */
final class OldVersions {
    private static final Duration KEPT = Duration.ofDays(3);

    private OldVersions() {
    }

    /** Notes that this folder is in use now, and deletes its neighbours that have not been for long. */
    static void forget(Path cache, Path used) throws IOException {
        Instant now = Instant.now();
        Files.setLastModifiedTime(used, FileTime.from(now));
        try (Stream<Path> folders = Files.list(cache)) {
            List<Path> old = folders.filter(folder -> !folder.equals(used) && unusedSince(folder, now.minus(KEPT))).toList();
            old.forEach(Folders::delete);
        }
    }

    private static boolean unusedSince(Path folder, Instant limit) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (IOException alreadyGone) {
            return false;
        }
    }
}
