package tsunagari.portal.fault;

import java.time.Duration;
import java.util.Optional;

/** A sound order to arm a fault: how often (empty: until cleared), for whom, and with what delay. */
public record Arming(FaultName fault, Optional<Integer> times, FaultScope scope, Optional<Duration> delay) {
}
