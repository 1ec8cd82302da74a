package tsunagari.portal.fault.answer;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** No answer: the connection is closed. */
record ClosedConnection() implements UnhurriedBody {

    @Override
    public void begin(ServerHttpResponse response, RoutingContext routing, Runnable over) {
        routing.request().connection().close();
        over.run();
    }
}
