package tsunagari.portal.fault.answer;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** A sound body, one byte after the other; after a minute the connection is closed. */
record SlowBody(byte[] body, Duration pause) implements UnhurriedBody {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void begin(ServerHttpResponse response, RoutingContext routing, Runnable over) {
        response.setResponseHeader("Content-Length", String.valueOf(body.length));
        long most = Math.max(1, LONGEST.toMillis() / pause.toMillis());
        new Turn(response, routing, over, most).run(0);
    }

    /** What the bytes of one answer have in common. */
    private final class Turn {

        private final ServerHttpResponse response;
        private final RoutingContext routing;
        private final Runnable over;
        private final long most;

        Turn(ServerHttpResponse response, RoutingContext routing, Runnable over, long most) {
            this.response = response;
            this.routing = routing;
            this.over = over;
            this.most = most;
        }

        void run(int position) {
            if (response.closed()) {
                over.run();
            } else if (position == body.length) {
                response.end();
                over.run();
            } else if (position == most) {
                routing.request().connection().close();
                over.run();
            } else {
                response.write(new byte[] {body[position]}, failure -> later(position + 1, failure));
            }
        }

        private void later(int position, Throwable failure) {
            Vertx vertx = routing.vertx();
            if (failure != null) {
                over.run();
            } else {
                vertx.setTimer(pause.toMillis(), timer -> run(position));
            }
        }
    }
}
