package tsunagari.portal.fault;

import java.time.Duration;
import java.util.Optional;

/** What a fault's {@code delay} may be, so that no answer hangs for ever. */
public record DelayLimits(Duration least, Duration most) {

    private static final DelayLimits ANSWER = new DelayLimits(Duration.ofMillis(1), Duration.ofMinutes(2));
    private static final DelayLimits BYTE = new DelayLimits(Duration.ofMillis(1), Duration.ofSeconds(10));
    private static final DelayLimits EVENT = new DelayLimits(Duration.ofMillis(1), Duration.ofDays(1));

    /** The limits of a fault that delays something; empty for the others. */
    public static Optional<DelayLimits> of(FaultName fault) {
        if (fault == FaultName.RELEASE_EVENT_OUT_OF_ORDER) {
            return Optional.of(EVENT);
        }
        if (fault.layer() == Layer.TRANSPORT && fault.name().endsWith("TIMEOUT")) {
            return Optional.of(ANSWER);
        }
        return fault.name().endsWith("SLOW_BODY") ? Optional.of(BYTE) : Optional.empty();
    }

    boolean allow(Duration delay) {
        return delay.compareTo(least) >= 0 && delay.compareTo(most) <= 0;
    }
}
