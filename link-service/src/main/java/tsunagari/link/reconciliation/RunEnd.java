package tsunagari.link.reconciliation;

/** How a comparison ended. */
public enum RunEnd {
    /** Both lists were read to their ends. */
    COMPLETE,
    /** Both lists were read to their ends; more is to be repaired, or to be ended here, than one run may. */
    REPAIR_LIMIT,
    /** The portal had no answer, or not in time. */
    PORTAL_UNAVAILABLE,
    /** The portal refused the question: its status was neither 200 nor an error of its own. */
    PORTAL_REFUSED,
    /** What the portal sent is no list of connections. */
    LIST_MALFORMED,
    /** A list is not in the order of its subjects. */
    LIST_OUT_OF_ORDER,
    /** The run took too long between two pages, and another may have begun. */
    LEASE_LOST,
    /** Something failed that nobody foresaw; the log says what. */
    FAILED
}
