package tsunagari.portal.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Where the portal's clock is, for pages. */
@ApplicationScoped
public class PresentClock {

    private final Clock clock;
    private final ClockOffset offset;

    public PresentClock(Clock clock, ClockOffset offset) {
        this.clock = clock;
        this.offset = offset;
    }

    /** What a page shows of the clock: the portal's time, the machine's, and the difference. */
    public record Shown(Instant now, Instant machine, ShownOffset offset) {
    }

    /** Where the clock is. */
    public Shown show() {
        Instant now = clock.instant();
        Duration difference = offset.get();
        return new Shown(now, now.minus(difference), ShownOffset.of(difference));
    }
}
