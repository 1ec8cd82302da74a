package tsunagari.link.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: the real time, and what a test has let pass beside. */
public final class TestClock extends Clock {

    private static volatile Duration passed = Duration.ZERO;

    private TestClock() {
    }

    /** Lets time pass. */
    public static synchronized void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** Does something as if it were this much later. */
    public static void later(Duration time, Runnable something) {
        pass(time);
        try {
            something.run();
        } finally {
            pass(time.negated());
        }
    }

    /** The service's time. */
    public static Instant now() {
        return Instant.now().plus(passed);
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Takes the place of the service's own. */
    @ApplicationScoped
    static class Source {

        @Produces
        @Alternative
        @Priority(1)
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
