package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.client.ClientId;

/** Pushed authorization requests that no browser has come with yet (RFC 9126). Each is good for one minute and one answer. */
@ApplicationScoped
public class PushedRequests {

    /** How long a {@code request_uri} is good. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";
    private static final Duration REPLAY_WATCH = Duration.ofMinutes(15);
    private static final int LIMIT = 50_000;

    private final RandomIds ids;
    private final ExpiringEntries<AuthorizationRequest> requests;
    private final ExpiringEntries<Boolean> used;
    private final ExpiringEntries<Trace> traces;

    public PushedRequests(Clock clock, RandomIds ids) {
        this.ids = ids;
        this.requests = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
        this.used = new ExpiringEntries<>(clock, REPLAY_WATCH, LIMIT);
        this.traces = new ExpiringEntries<>(clock, REPLAY_WATCH, LIMIT);
    }

    /** Keeps a request. Returns its {@code request_uri}. */
    public String keep(AuthorizationRequest request) {
        String uri = PREFIX + ids.next();
        requests.put(uri, request);
        traces.put(uri, request.trace());
        return uri;
    }

    /** The request that this client pushed. It stays, so that a page can be loaded again, until it is completed. */
    public Optional<AuthorizationRequest> find(ClientId client, String requestUri) {
        return requests.find(requestUri).filter(request -> request.client().id().equals(client));
    }

    /**
     * Ends a request that was answered. False when it was before: a {@code request_uri} is good once at the point of
     * authorization, not at that of loading the page (FAPI 2.0 Security Profile, section 5.3.2.2).
     */
    public boolean complete(String requestUri) {
        requests.take(requestUri);
        return used.putIfNew(requestUri, true);
    }

    /** The handshake of a pushed request, used or not. */
    public Optional<Trace> trace(String requestUri) {
        return traces.find(requestUri);
    }

    void forget(@Observes PortalReset reset) {
        requests.clear();
        used.clear();
        traces.clear();
    }
}
