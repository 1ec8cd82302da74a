package tsunagari.launcher.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tsunagari.launcher.Folders;

/** A data folder per test JVM, so that two runs side by side never share one. */
final class TestFolders {
    private TestFolders() {
    }

    /** An empty {@code <parent>/<process id>}; folders of processes that have ended are deleted. */
    static Path forThisProcess(Path parent) {
        try {
            Files.createDirectories(parent);
            try (Stream<Path> folders = Files.list(parent)) {
                List<Path> stale = folders.filter(folder -> !ownerIsAlive(folder)).toList();
                stale.forEach(Folders::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + parent, e);
        }
        Path own = parent.resolve(Long.toString(ProcessHandle.current().pid()));
        Folders.delete(own);
        return own;
    }

    private static boolean ownerIsAlive(Path folder) {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isPresent();
    }
}
