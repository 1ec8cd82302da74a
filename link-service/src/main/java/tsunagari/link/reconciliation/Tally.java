package tsunagari.link.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tsunagari.link.reconciliation.DriftFinding.Outcome;

/** Counts what one run meets, in bounded memory. */
final class Tally {

    static final int MOST_FINDINGS = 100;

    private final Map<DriftCase, Long> found = new EnumMap<>(DriftCase.class);
    private final Map<DriftCase, Long> repaired = new EnumMap<>(DriftCase.class);
    private final List<DriftFinding> findings = new ArrayList<>();
    private long atPortal;
    private long atSite;
    private long inFlight;

    void pair(boolean there, boolean here) {
        atPortal += there ? 1 : 0;
        atSite += here ? 1 : 0;
    }

    void add(Drift drift, Outcome outcome) {
        if (outcome == Outcome.IN_FLIGHT) {
            inFlight++;
            return;
        }
        found.merge(drift.name(), 1L, Long::sum);
        if (outcome == Outcome.REPAIRED) {
            repaired.merge(drift.name(), 1L, Long::sum);
        }
        if (findings.size() < MOST_FINDINGS) {
            findings.add(DriftFinding.of(drift, outcome));
        }
    }

    long repairs() {
        return repaired.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many live connections here were read. */
    long atSite() {
        return atSite;
    }

    /** How many connections here would end, or have ended, by the repairs of what was found. */
    long releases() {
        return releases(found);
    }

    /** How many connections here have ended by repairs. */
    long released() {
        return releases(repaired);
    }

    private static long releases(Map<DriftCase, Long> counts) {
        return counts.entrySet().stream().filter(it -> it.getKey().repair().releases())
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** Something was left that a repair is known for. */
    boolean unrepaired() {
        return found.entrySet().stream().anyMatch(it -> it.getKey().repair() != Repair.LEAVE
                && it.getValue() > repaired.getOrDefault(it.getKey(), 0L));
    }

    DriftReport report(ReconciliationRun run, RunEnd end, Instant ended) {
        return new DriftReport(run.reference().value(), run.dryRun(), end, run.began(), ended, atPortal, atSite, inFlight,
                Map.copyOf(found), Map.copyOf(repaired), List.copyOf(findings));
    }
}
