package tsunagari.portal.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The portal's time: the machine's, and what the control API adds to it. */
class ClockSource {

    @Produces
    @ApplicationScoped
    Clock clock(ClockOffset offset) {
        return offset.applied(Clock.systemUTC());
    }
}
