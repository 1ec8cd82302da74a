package tsunagari.system.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tsunagari.system.RunningSystem;

/** The four pictures at the beginning of README.md, as somebody with a telephone sees the pages. */
final class Strip {
    /** Whether this run makes them anew. */
    static final boolean WANTED = Boolean.getBoolean("tsunagari.screenshots");

    private static final Path FOLDER = RunningSystem.ROOT.resolve("docs/images");
    private static final Map<String, Stop> PICTURES = Map.of(
        "1-hub", new Stop("hub", "nothing connected"),
        "2-consent", new Stop("consent", "hellowork"),
        "3-completed", new Stop("completed", "hellowork"),
        "4-home", new Stop("home", "just connected"));

    private Strip() {
    }

    /** Takes them from the contact sheet, after {@link HomeRoute}, which has all of them. */
    static void write() {
        PICTURES.forEach((name, stop) -> {
            try {
                Files.copy(TourBook.FOLDER.resolve(stop.picture("ja", Inspection.TELEPHONE)), FOLDER.resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
