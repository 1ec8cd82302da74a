package tsunagari.portal.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import tsunagari.portal.clock.ClockOffset;

/** The portal's clock in tests: it runs, and can be put forward. */
public final class TestClock {

    private static final ClockOffset AHEAD = new ClockOffset();
    private static final Clock CLOCK = AHEAD.applied(Clock.systemUTC());

    private TestClock() {
    }

    /** Puts the portal's clock forward. */
    public static synchronized void forward(Duration by) {
        AHEAD.put(AHEAD.get().plus(by));
    }

    /** The portal's time in Unix seconds. */
    public static long epochSecond() {
        return CLOCK.instant().getEpochSecond();
    }

    /** Takes the place of the system's clock. */
    static class Replacement {

        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock(ClockOffset offset) {
            return offset.applied(CLOCK);
        }
    }
}
