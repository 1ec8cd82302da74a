package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.link.support.SupportAccess.Action;

/** What the support desk and auditors do, written down as it happens. */
@ApplicationScoped
class AccessNotes {

    private final Clock clock;
    private final SupportAccesses accesses;

    AccessNotes(Clock clock, SupportAccesses accesses) {
        this.clock = clock;
        this.accesses = accesses;
    }

    /** What somebody does now, on nothing in particular; not written down yet. */
    SupportAccess now(Caller caller, Action action) {
        return SupportAccess.of(clock.instant(), caller, action);
    }

    /** Writes it down in the current transaction: what cannot be written down is not answered. */
    void add(SupportAccess access) {
        accesses.add(access);
    }
}
