package tsunagari.link.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends connections whose request's body does not arrive in time after its head. It is waited for on a worker thread, and
 * a sender of one byte now and then would keep it; the server's own time limit counts from the latest byte. HTTP/2, where
 * other requests would share the connection, is switched off.
 */
@ApplicationScoped
class SlowBodies {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** After the headers that every answer gets, before anything that reads. */
    private static final int PRIORITY = 950;

    void register(@Observes Filters filters) {
        filters.register(SlowBodies::limit, PRIORITY);
    }

    private static void limit(RoutingContext request) {
        if (request.request().method() != HttpMethod.GET && !request.request().isEnded()) {
            long timer = request.vertx().setTimer(LONGEST.toMillis(), elapsed -> {
                if (!request.request().isEnded()) {
                    request.request().connection().close();
                }
            });
            request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }
}
