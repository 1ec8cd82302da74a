package tsunagari.portal.clock;

import java.time.Duration;

/** By how much the portal's clock is put, for readers: the time without its sign, in days, hours, minutes and seconds. */
public record ShownOffset(boolean behind, Duration size) {

    static ShownOffset of(Duration offset) {
        return new ShownOffset(offset.isNegative(), offset.abs());
    }

    /** Whether the portal has the machine's time. */
    public boolean none() {
        return size.isZero();
    }

    /** Whole days. */
    public long days() {
        return size.toDays();
    }

    /** Hours beyond the days. */
    public int hours() {
        return size.toHoursPart();
    }

    /** Minutes beyond the hours. */
    public int minutes() {
        return size.toMinutesPart();
    }

    /** Seconds beyond the minutes. */
    public int seconds() {
        return size.toSecondsPart();
    }
}
