package tsunagari.link.account.client;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Ends a call at its deadline, connecting and the last byte of the answer included, and for two seconds lets no call
 * through when half of the last twenty got no answer or a server error. An answer that is a client error is an answer.
 * With a limit, no more calls than that are under way at a time.
 */
final class Fuse {

    private static final int CALLS = 20;
    private static final double BROKEN = 0.5;
    private static final long PAUSE_SECONDS = 2;

    private final Guard guard;

    Fuse(Duration deadline) {
        this.guard = guard(deadline).build();
    }

    /** @param most calls under way; any more are turned away at once, which says nothing of the server */
    Fuse(Duration deadline, int most) {
        this.guard = guard(deadline).withBulkhead().limit(most).done().build();
    }

    private static Guard.Builder guard(Duration deadline) {
        return Guard.create()
                .withTimeout().duration(deadline.toMillis(), ChronoUnit.MILLIS).done()
                .withCircuitBreaker().requestVolumeThreshold(CALLS).failureRatio(BROKEN)
                .delay(PAUSE_SECONDS, ChronoUnit.SECONDS).when(Fuse::serverFailed).done();
    }

    <T> T call(Callable<T> call, Class<T> type) throws Exception {
        return guard.call(call, type);
    }

    private static boolean serverFailed(Throwable failure) {
        return !(failure instanceof BulkheadException) && (!(failure instanceof WebApplicationException answer)
                || answer.getResponse().getStatus() >= 500 && !busy(answer));
    }

    /** Says when to come back: it is in order and has enough to do. */
    private static boolean busy(WebApplicationException answer) {
        return answer.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER) != null;
    }
}
