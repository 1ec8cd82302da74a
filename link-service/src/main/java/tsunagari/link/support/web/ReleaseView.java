package tsunagari.link.support.web;

import tsunagari.link.support.ReleaseForCaller;

/** What came of a release. @param reference what it is found under */
public record ReleaseView(Outcome outcome, String reference) {

    /** What came of it. */
    public enum Outcome {
        /** It ended now. */
        RELEASED,
        /** It had ended before. */
        ALREADY_ENDED
    }

    static ReleaseView of(ReleaseForCaller.Released it) {
        return new ReleaseView(it.released() ? Outcome.RELEASED : Outcome.ALREADY_ENDED, it.reference().value());
    }
}
