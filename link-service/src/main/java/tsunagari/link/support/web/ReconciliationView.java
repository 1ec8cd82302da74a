package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import tsunagari.link.support.Reference;

/** What came of a wish for a comparison. @param reference the report has the same when it has ended */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(Outcome outcome, String reference) {

    /** What came of it. */
    public enum Outcome {
        /** It has begun. */
        BEGUN,
        /** Another is going on. */
        RUNNING
    }

    static ReconciliationView begun(Reference reference) {
        return new ReconciliationView(Outcome.BEGUN, reference.value());
    }

    static ReconciliationView running() {
        return new ReconciliationView(Outcome.RUNNING, null);
    }
}
