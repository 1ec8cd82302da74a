package tsunagari.portal.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** The durations that orders at the control API carry. */
public final class Iso8601Duration {

    private Iso8601Duration() {
    }

    /** The duration of an ISO 8601 text such as PT5M or -PT1H; empty when it is none, or too long to be counted. */
    public static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
