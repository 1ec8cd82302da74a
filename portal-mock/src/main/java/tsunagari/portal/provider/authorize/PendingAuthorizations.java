package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.persona.SignInTarget;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;

/** Authorization requests that wait for somebody to sign in. */
@ApplicationScoped
public class PendingAuthorizations implements SignInTarget {

    private static final String PATH = "/authorize/continue/";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LIMIT = 50_000;

    /** A request, the {@code request_uri} by which it came, and the time before which a sign-in does not count for it. */
    public record Pending(AuthorizationRequest request, Optional<String> requestUri, Instant since) {
    }

    private final Clock clock;
    private final RandomIds ids;
    private final ExpiringEntries<Pending> pending;

    public PendingAuthorizations(Clock clock, RandomIds ids) {
        this.clock = clock;
        this.ids = ids;
        this.pending = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** Keeps a request until a fresh sign-in. Returns the path at which it continues. */
    public String keep(AuthorizationRequest request, Optional<String> requestUri) {
        String id = ids.next();
        pending.put(id, new Pending(request, requestUri, clock.instant()));
        return path(id);
    }

    /** The path at which a request continues. */
    static String path(String id) {
        return PATH + id;
    }

    /** Whether a sign-in was made while the request waited. One from a time to which the clock was put back does not count. */
    public boolean isFresh(PortalSession session, Pending waiting) {
        return !session.signedInAt().isBefore(waiting.since()) && !session.signedInAt().isAfter(clock.instant());
    }

    /** The waiting request. */
    public Optional<Pending> find(String id) {
        return pending.find(id);
    }

    /** Takes the waiting request, once. */
    public Optional<Pending> take(String id) {
        return pending.take(id);
    }

    @Override
    public Optional<Set<String>> originsBehind(String path) {
        return Optional.of(path).filter(given -> given.startsWith(PATH))
                .flatMap(given -> pending.find(given.substring(PATH.length())))
                .map(waiting -> waiting.request().client().origins());
    }

    void forget(@Observes PortalReset reset) {
        pending.clear();
    }
}
