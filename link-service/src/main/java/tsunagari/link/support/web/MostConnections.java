package tsunagari.link.support.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import java.util.concurrent.atomic.AtomicInteger;

/** Closes every connection that would be one too many. */
final class MostConnections implements Handler<HttpConnection> {

    private final AtomicInteger open = new AtomicInteger();
    private final int most;

    MostConnections(int most) {
        this.most = most;
    }

    @Override
    public void handle(HttpConnection connection) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.close();
        } else {
            connection.closeHandler(closed -> open.decrementAndGet());
        }
    }
}
