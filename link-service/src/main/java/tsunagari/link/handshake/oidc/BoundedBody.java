package tsunagari.link.handshake.oidc;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;

/** Reads an answer's body, but no more than so many bytes. */
final class BoundedBody implements BodyCodec<Buffer> {

    private final int largest;

    BoundedBody(int largest) {
        this.largest = largest;
    }

    /** An answer outgrew its bounds; quarkus-oidc passes only the cause of a failure on, so it is one. */
    static final class OutOfBounds extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfBounds() {
            super("the portal's answer is too long or too slow");
        }
    }

    @Override
    public void create(Handler<AsyncResult<BodyStream<Buffer>>> created) {
        created.handle(Future.succeededFuture(new Stream(largest)));
    }

    private static final class Stream implements BodyStream<Buffer> {

        private final int largest;
        private final Buffer body = Buffer.buffer();
        private final Promise<Buffer> whole = Promise.promise();

        Stream(int largest) {
            this.largest = largest;
        }

        @Override
        public Future<Void> write(Buffer part) {
            if (body.length() + part.length() > largest) {
                return Future.failedFuture(new VertxException("out of bounds", new OutOfBounds()));
            }
            body.appendBuffer(part);
            return Future.succeededFuture();
        }

        @Override
        public void write(Buffer part, Handler<AsyncResult<Void>> written) {
            written.handle(write(part));
        }

        @Override
        public void end(Handler<AsyncResult<Void>> ended) {
            whole.tryComplete(body);
            ended.handle(Future.succeededFuture());
        }

        @Override
        public Future<Buffer> result() {
            return whole.future();
        }

        @Override
        public void handle(Throwable failure) {
            whole.tryFail(failure);
        }

        @Override
        public BodyStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public BodyStream<Buffer> setWriteQueueMaxSize(int size) {
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return false;
        }

        @Override
        public BodyStream<Buffer> drainHandler(Handler<Void> handler) {
            return this;
        }
    }
}
