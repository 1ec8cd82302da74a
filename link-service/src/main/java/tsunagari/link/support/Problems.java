package tsunagari.link.support;

/** The problems that are kept. */
public interface Problems {

    /** Returns at once, on any thread; the problem is written soon after, or lost with a line in the log. */
    void keep(KeptProblem problem);
}
