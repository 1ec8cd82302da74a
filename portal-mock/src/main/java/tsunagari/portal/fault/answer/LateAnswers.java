package tsunagari.portal.fault.answer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import tsunagari.portal.fault.Strike;

/** Holds back answers that shall be late. It runs last, when the journal is written, and holds no thread. */
public class LateAnswers {

    private static final Duration USUALLY = Duration.ofSeconds(30);
    private static final String LATE = "tsunagari.portal.fault.late";

    /** Marks an answer that shall be late. */
    static void delay(ContainerRequestContext request, Strike strike) {
        request.setProperty(LATE, strike.delay().orElse(USUALLY));
    }

    /** Waits, where an answer was marked. */
    @ServerResponseFilter(priority = Priorities.USER - 500)
    public Uni<Void> hold(ContainerRequestContext request) {
        Object late = request.getProperty(LATE);
        return late instanceof Duration duration
                ? Uni.createFrom().voidItem().onItem().delayIt().by(duration)
                : Uni.createFrom().voidItem();
    }
}
