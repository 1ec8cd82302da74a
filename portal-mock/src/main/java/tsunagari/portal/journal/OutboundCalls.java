package tsunagari.portal.journal;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tsunagari.portal.platform.PortalConfig;

/** Requests of the portal to its clients: bounded in time and in what is read, redirects not followed, each in the journal. */
@ApplicationScoped
public class OutboundCalls {

    /** Bytes; as much as a request to the portal may have. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient http;
    private final Journal journal;
    private final Exchange exchange;
    private final Clock clock;
    private final Duration limit;

    public OutboundCalls(PortalConfig config, Journal journal, Exchange exchange, Clock clock) {
        this.limit = config.limits().clientTimeout();
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.journal = journal;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Sends a request and waits for the whole answer at most the configured time. */
    public Answer send(String client, HttpRequest request, String what) {
        return sendAsync(client, request, what, limit).join();
    }

    /** Sends a request; the future always completes normally, within the given time. */
    public CompletableFuture<Answer> sendAsync(String client, HttpRequest request, String what, Duration within) {
        return sendAsync(client, request, what, within, List.of());
    }

    /** The same for a request that faults of these names have struck. */
    public CompletableFuture<Answer> sendAsync(String client, HttpRequest request, String what, Duration within,
            List<String> faults) {
        // Read here: the answer comes on a thread that has no request at hand.
        String handshake = handshakeAtHand();
        return http.sendAsync(request, head -> new BoundedText(LONGEST_ANSWER))
                .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> failure == null
                        ? new Answer(response.statusCode(), response.body())
                        : Answer.NONE)
                .thenApply(answer -> {
                    record(client, handshake, request, what, answer.status(), answer.arrived() ? "" : "NO_ANSWER", faults);
                    return answer;
                });
    }

    /** Only says in the journal that a request was lost to a fault. */
    public void notSent(String client, HttpRequest request, String what, String fault) {
        record(client, handshakeAtHand(), request, what, 0, "NOT_SENT", List.of(fault));
    }

    private void record(String client, String handshake, HttpRequest request, String what, int status, String outcome,
            List<String> faults) {
        journal.add(new JournalEntry(0, clock.instant(), "OUT", client, handshake, request.method(),
                request.uri().toString(), Map.of("token", what), status, outcome, faults));
    }

    /** The scheduler calls without a request, or with one that nobody told anything about. */
    private String handshakeAtHand() {
        return Arc.container().requestContext().isActive() ? exchange.handshake() : "";
    }

    /** An answer, of whose body the first 64 KiB are kept; status 0 when none came in time. */
    public record Answer(int status, String body) {

        /** No answer. */
        public static final Answer NONE = new Answer(0, "");

        /** Whether there was any answer. */
        public boolean arrived() {
            return status != 0;
        }

        /** Whether the status is 2xx. */
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }
}
