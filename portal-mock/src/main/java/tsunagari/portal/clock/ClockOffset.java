package tsunagari.portal.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import tsunagari.portal.platform.PortalReset;

/** By how much the portal's time differs from the machine's. */
@ApplicationScoped
public class ClockOffset {

    /** Farthest that the clock can be put, either way: ten years. */
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Whether the clock can be put so far. */
    static boolean allows(Duration wanted) {
        return wanted.compareTo(FARTHEST) <= 0 && wanted.compareTo(FARTHEST.negated()) >= 0;
    }

    /** The offset in force. */
    public Duration get() {
        return offset.get();
    }

    /** Puts the clock. Everything that the portal issues and checks follows it from now on. */
    public void put(Duration wanted) {
        offset.set(wanted);
    }

    /** This clock, put by the offset that is in force whenever it is read. */
    public Clock applied(Clock clock) {
        return new Applied(clock, offset);
    }

    void forget(@Observes PortalReset reset) {
        put(Duration.ZERO);
    }

    private static final class Applied extends Clock {

        private final Clock clock;
        private final AtomicReference<Duration> offset;

        private Applied(Clock clock, AtomicReference<Duration> offset) {
            this.clock = clock;
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Applied(clock.withZone(zone), offset);
        }

        @Override
        public Instant instant() {
            return clock.instant().plus(offset.get());
        }
    }
}
