package tsunagari.portal.clock;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The buttons of the clock switch. */
public enum ClockStep {

    /** Five minutes on: what is checked to the minute no longer fits. */
    MINUTES(Duration.ofMinutes(5)),
    /** An hour on. */
    HOUR(Duration.ofHours(1)),
    /** A day on: sign-ins at the portal are over. */
    DAY(Duration.ofDays(1)),
    /** Back to the machine's time. */
    NOW(Duration.ZERO);

    private final Duration by;

    ClockStep(Duration by) {
        this.by = by;
    }

    static Optional<ClockStep> of(String name) {
        return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
    }

    /** The offset after this button was pressed. */
    Duration from(Duration offset) {
        return this == NOW ? Duration.ZERO : offset.plus(by);
    }
}
