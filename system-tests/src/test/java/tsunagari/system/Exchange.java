package tsunagari.system;

import java.time.Duration;
import java.util.Optional;
import tsunagari.launcher.Replica;

/** One request on its way through the {@link RoundRobin}, and what became of it. */
final class Exchange {
    /** The connection broke before there was an answer. */
    static final int BROKEN = 0;
    /** Under which name a request in the proxy carries its exchange. */
    static final String ATTACHED = "exchange";

    private static final int RUNNING = -1;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Optional<Replica> replica;
    private final String method;
    private final String path;
    private final long begun = System.nanoTime();
    private volatile int status = RUNNING;
    private volatile String end = "";

    Exchange(Optional<Replica> replica, String method, String path) {
        this.replica = replica;
        this.method = method;
        this.path = path;
    }

    void answered(int withStatus) {
        status = withStatus;
        end = " after " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms";
    }

    /** There was no answer. */
    void broke(Throwable cause) {
        answered(BROKEN);
        end += ": " + cause;
    }

    /** Which replica it was sent to; empty when none was ready. */
    Optional<Replica> replica() {
        return replica;
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }

    /** Whether the browser was told that a server is at fault, be it a replica or the load balancer. */
    boolean failed() {
        return status >= FIRST_SERVER_ERROR;
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + replica.map(Replica::name).orElse("nobody") + ": " + status + end;
    }
}
