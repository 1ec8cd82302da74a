package tsunagari.link.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends connections whose request's body does not arrive in time after its head, whatever the method, and whether it is
 * waited for or answered already. A sender of one byte now and then would keep a worker thread, or one of the connections
 * that are the most there can be; the server's own time limit counts from the latest byte. HTTP/2, where other requests
 * would share the connection, is switched off.
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
        HttpServerRequest sent = request.request();
        if (!sent.isEnded() && hasBody(sent)) {
            long timer = request.vertx().setTimer(LONGEST.toMillis(), elapsed -> {
                if (!sent.isEnded()) {
                    sent.connection().close();
                }
            });
            request.addEndHandler(answered -> {
                if (sent.isEnded()) {
                    request.vertx().cancelTimer(timer);
                } else {
                    // Nobody reads the rest any more: only the timer knows whether it comes.
                    sent.handler(chunk -> { }).resume();
                }
            });
        }
        request.next();
    }

    /** RFC 9112, section 6.3. */
    private static boolean hasBody(HttpServerRequest sent) {
        return sent.headers().contains(HttpHeaders.CONTENT_LENGTH) || sent.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
