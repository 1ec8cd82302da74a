package tsunagari.link.handshake.oidc;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.client.impl.ClientPhase;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Ends the connection of an answer that does not come to its end in time, or that failed before it did, and gives every
 * failure a cause. Vert.x's web client would go on reading such an answer for as long as it is sent. Its interceptors are
 * no public interface of it; the tests of row A18 tell when they have changed.
 */
final class HangingUp implements Handler<HttpContext<?>> {

    private static final String TIMER = HangingUp.class.getName();

    private final Set<WebClientInternal> clients = Collections.newSetFromMap(new WeakHashMap<>());
    private final Vertx vertx;
    private final Duration longest;

    /** @param longest from an answer's head to its end */
    HangingUp(Vertx vertx, Duration longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    /** Takes care of every answer to this client from now on. */
    synchronized void on(WebClientInternal client) {
        if (clients.add(client)) {
            client.addInterceptor(this);
        }
    }

    @Override
    public void handle(HttpContext<?> call) {
        if (call.phase() == ClientPhase.RECEIVE_RESPONSE) {
            HttpClientResponse answer = call.clientResponse();
            call.set(TIMER, vertx.setTimer(longest.toMillis(), id -> hangUp(answer)));
        } else if (call.phase() == ClientPhase.DISPATCH_RESPONSE) {
            cancelTimer(call);
        } else if (call.phase() == ClientPhase.FAILURE) {
            if (cancelTimer(call)) {
                hangUp(call.clientResponse());
            }
            giveCause(call.failure());
        }
        call.next();
    }

    /**
     * quarkus-oidc passes only the cause of a failure on, and breaks where there is none: a time-out, a connection reset.
     * What is thrown here takes the place of the failure. So no reset counts as one of the connections that quarkus-oidc
     * tries anew, and no code is sent twice.
     */
    private static void giveCause(Throwable failure) {
        if (failure.getCause() == null) {
            throw new VertxException("the call failed", failure);
        }
    }

    /** Whether an answer had begun and not ended. */
    private boolean cancelTimer(HttpContext<?> call) {
        Long timer = call.get(TIMER);
        call.set(TIMER, null);
        return timer != null && vertx.cancelTimer(timer);
    }

    private static void hangUp(HttpClientResponse answer) {
        answer.request().reset(0, new BoundedBody.OutOfBounds());
    }
}
