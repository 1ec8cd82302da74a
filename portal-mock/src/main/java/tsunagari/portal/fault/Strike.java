package tsunagari.portal.fault;

import java.time.Duration;
import java.util.Optional;

/** One strike of an armed fault, already counted. */
public record Strike(FaultId id, FaultName fault, Optional<Duration> delay) {

    static Strike of(ArmedFault armed) {
        return new Strike(armed.id(), armed.arming().fault(), armed.arming().delay());
    }
}
