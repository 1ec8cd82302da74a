package tsunagari.link.support.web;

/** What came of lifting a block. */
public record BlockLiftView(Outcome outcome) {

    /** What came of it. */
    public enum Outcome {
        /** The account can be connected again. */
        LIFTED,
        /** It was not blocked. */
        NOT_BLOCKED
    }
}
