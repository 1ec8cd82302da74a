package tsunagari.system.tour;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a run's tours came to, in one line. */
final class Counts {
    /** What the line begins with, so that it is found in a log. */
    static final String TAG = "[tour]";
    private static final int SHOWN = 3;

    private final List<TourBook.Visit> visits;

    Counts(TourBook book) {
        this.visits = book.visits();
    }

    @Override
    public String toString() {
        long stops = visits.stream().map(TourBook.Visit::stop).distinct().count();
        long findings = visits.stream().mapToLong(visit -> visit.findings().size()).sum();
        long axe = visits.stream().flatMap(visit -> visit.findings().stream()).filter(it -> it.contains("axe ")).count();
        return "%s %d stops, %d visits, %d axe runs, %d axe violations, %d other findings, heaviest: %s".formatted(TAG, stops,
            visits.size(), (long) visits.size() * Inspection.AXE_WIDTHS, axe, findings - axe, heaviest());
    }

    private String heaviest() {
        return visits.stream().sorted(Comparator.comparingLong(TourBook.Visit::bytes).reversed()).limit(SHOWN)
            .map(visit -> "%s %.1f kB".formatted(visit, visit.bytes() / 1000.0)).collect(Collectors.joining("; "));
    }
}
