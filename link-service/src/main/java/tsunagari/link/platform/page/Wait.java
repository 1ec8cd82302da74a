package tsunagari.link.platform.page;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something still lasts, as pages tell it beside the time: "12 minutes left".
 *
 * @param until when it ends
 * @param from when the page is made
 */
public record Wait(Instant until, Instant from) {

    private static final long SECONDS_PER_MINUTE = 60;
    private static final long MINUTES_PER_HOUR = 60;
    private static final long HOURS_PER_DAY = 24;

    /** What is counted in: the greatest of which there are two or more. */
    public enum Unit {
        /** Minutes. */
        MINUTES,
        /** Hours. */
        HOURS,
        /** Days. */
        DAYS
    }

    /** Whether nothing is left of it. */
    public boolean over() {
        return !from.isBefore(until);
    }

    /** Minutes left, begun ones counted; at least 1. */
    public long minutes() {
        long seconds = Duration.between(from, until).toSeconds();
        return Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
    }

    /** What {@link #number()} counts. */
    public Unit unit() {
        if (minutes() < 2 * MINUTES_PER_HOUR) {
            return Unit.MINUTES;
        }
        return hours() < 2 * HOURS_PER_DAY ? Unit.HOURS : Unit.DAYS;
    }

    /** How many are left, begun ones counted. */
    public long number() {
        return switch (unit()) {
            case MINUTES -> minutes();
            case HOURS -> hours();
            case DAYS -> (hours() + HOURS_PER_DAY - 1) / HOURS_PER_DAY;
        };
    }

    private long hours() {
        return (minutes() + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR;
    }
}
