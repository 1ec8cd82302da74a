package tsunagari.portal.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import tsunagari.portal.clock.ClockOffset;

/** The portal's clock in tests: it runs, and can be put forward. */
public class TestClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** Puts the portal's clock forward. */
    public static void forward(Duration by) {
        AHEAD.updateAndGet(ahead -> ahead.plus(by));
    }

    /** The portal's time in Unix seconds. */
    public static long epochSecond() {
        return Instant.now().plus(AHEAD.get()).getEpochSecond();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }

    /** Takes the place of the system's clock. */
    static class Replacement {

        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock(ClockOffset offset) {
            return offset.applied(new TestClock());
        }
    }
}
