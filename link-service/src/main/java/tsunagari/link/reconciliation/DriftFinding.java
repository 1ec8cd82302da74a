package tsunagari.link.reconciliation;

/**
 * One disagreement, without whom it is about.
 *
 * @param connectionId the connection here; the portal's where there is none
 */
public record DriftFinding(String connectionId, DriftCase drift, Repair repair, Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        /** It is so, and was left so. */
        FOUND,
        /** It was repaired; what the portal is told is on its way. */
        REPAIRED,
        /** It is no more so, or may soon not be: a change is on its way, or was made a moment ago. */
        IN_FLIGHT
    }

    /** Whether the connection is one of this side, and not of the portal's alone. */
    public boolean knownHere() {
        return drift != DriftCase.SITE_KNOWS_NOT;
    }

    static DriftFinding of(Drift drift, Outcome outcome) {
        return new DriftFinding(drift.connection().toString(), drift.name(), drift.name().repair(), outcome);
    }
}
