package tsunagari.link.reconciliation;

/** A list cannot be read to its end: nothing is concluded of what was not reached. */
public final class BrokenList extends Exception {

    private static final long serialVersionUID = 1L;

    private final RunEnd end;

    /** @param end how the run ends by it */
    public BrokenList(RunEnd end, Throwable cause) {
        super(end.name(), cause);
        this.end = end;
    }

    BrokenList(RunEnd end) {
        this(end, null);
    }

    RunEnd end() {
        return end;
    }
}
