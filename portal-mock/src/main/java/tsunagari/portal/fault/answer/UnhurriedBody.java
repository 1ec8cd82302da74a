package tsunagari.portal.fault.answer;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** A body that takes its time, or never comes. No thread waits for it. */
interface UnhurriedBody {

    /** Begins to write; {@code over} is to be run when there is nothing more to do, or the client has gone away. */
    void begin(ServerHttpResponse response, RoutingContext routing, Runnable over);
}
