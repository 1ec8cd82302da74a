package tsunagari.portal.clock;

/** Why the clock cannot be put as somebody typed. */
public enum ClockProblem {

    /** Nothing was typed. */
    MISSING,
    /** What was typed is no whole number. */
    WORDS,
    /** The clock is not put as far as that. */
    FAR
}
