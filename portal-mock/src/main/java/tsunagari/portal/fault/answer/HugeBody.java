package tsunagari.portal.fault.answer;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** Much JSON, written piece by piece as the client takes it: one piece is in memory at a time. */
record HugeBody(int bytes) implements UnhurriedBody {

    private static final byte[] START = "{\"padding\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PIECE = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    @Override
    public void begin(ServerHttpResponse response, RoutingContext routing, Runnable over) {
        response.setChunked(true);
        response.write(START, failure -> next(response, bytes, failure, over));
    }

    private static void next(ServerHttpResponse response, int left, Throwable failure, Runnable over) {
        if (failure != null || response.closed()) {
            over.run();
        } else if (left > 0) {
            response.write(PIECE, later -> next(response, left - PIECE.length, later, over));
        } else {
            response.end(END);
            over.run();
        }
    }
}
