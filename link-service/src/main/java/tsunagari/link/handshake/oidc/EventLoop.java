package tsunagari.link.handshake.oidc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The thread that a request is served by, which alone may go on with it. */
final class EventLoop {

    private EventLoop() {
    }

    /** What another thread completes, brought back to the thread that serves the request, on which this is called. */
    static <T> Uni<T> backTo(RoutingContext request, Supplier<CompletionStage<T>> elsewhere) {
        Context origin = request.vertx().getOrCreateContext();
        return Uni.createFrom().completionStage(elsewhere).emitOn(task -> origin.runOnContext(none -> task.run()));
    }
}
