package tsunagari.system.tour;

import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What was seen on all tours of a run. */
final class TourBook {
    /** Ignored by git; {@code index.html} shows all of it. */
    static final Path FOLDER = Path.of("target", "contact-sheet");

    /** JPEG is drawn in half the time of PNG, and is good enough to be looked at once; the pictures of README stay. */
    static final ScreenshotType PICTURES = Strip.WANTED ? ScreenshotType.PNG : ScreenshotType.JPEG;

    private final List<Visit> visits = new ArrayList<>();
    private final Set<Stop> stops = new LinkedHashSet<>();
    private final Map<String, Long> iconBytes = new TreeMap<>();
    private final Set<String> pages = new LinkedHashSet<>();

    /** A stop in one language. @param bytes of the HTML and all that it loads */
    record Visit(Stop stop, String language, long bytes, List<String> findings) {
        @Override
        public String toString() {
            return stop + " (" + language + ")";
        }
    }

    /** @param testId of the page's main part: which template it is */
    void add(Visit visit, String testId) {
        if (!stops.contains(visit.stop()) || visits.get(visits.size() - 1).stop().equals(visit.stop())) {
            stops.add(visit.stop());
            visits.add(visit);
            pages.add(testId);
            return;
        }
        throw new IllegalStateException("There are two stops called " + visit.stop());
    }

    /** The bytes of an icon, which pages have in common; asked for once. */
    long bytes(String address, ToLongFunction<String> ask) {
        return iconBytes.computeIfAbsent(address, ask::applyAsLong);
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The test ids of the pages' main parts. */
    Set<String> pages() {
        return Set.copyOf(pages);
    }
}
