package tsunagari.link.handshake.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import tsunagari.events.JsonDocuments;

/**
 * The portals' {@code end_session_endpoint} (OpenID Connect RP-Initiated Logout 1.0, section 2.1), read when it is
 * first asked for: a person may sign out at a replica that has never sent anybody to the portal.
 */
@ApplicationScoped
class EndSessionEndpoints {

    private static final Logger LOG = Logger.getLogger(EndSessionEndpoints.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** A portal that is away makes one page wait, and not each. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JsonDocuments documents = new JsonDocuments(CONNECT, LONGEST);
    private final Map<String, Known> byIssuer = new ConcurrentHashMap<>();
    private final Clock clock;

    EndSessionEndpoints(Clock clock) {
        this.clock = clock;
    }

    private record Known(Optional<String> endpoint, Instant until) {
    }

    /** The endpoint, in two seconds at most; empty if the portal has none or cannot be asked. */
    Optional<String> of(String issuer) {
        return byIssuer.compute(issuer, (key, known) ->
                known != null && clock.instant().isBefore(known.until()) ? known : asked(issuer, known)).endpoint();
    }

    /** What was known before is better than nothing. */
    private Known asked(String issuer, Known before) {
        try {
            return new Known(read(issuer), clock.instant().plus(KEPT));
        } catch (IOException e) {
            LOG.warnf("end-session.unknown issuer=%s reason=%s", issuer, e.getClass().getSimpleName());
            return new Known(before == null ? Optional.empty() : before.endpoint(), clock.instant().plus(PAUSE));
        }
    }

    /** Only the issuer's own metadata count, and only an endpoint of its own origin. */
    private Optional<String> read(String issuer) throws IOException {
        String folder = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = documents.object(URI.create(folder + "/.well-known/openid-configuration"));
        return Optional.of(metadata)
                .filter(it -> issuer.equals(it.get("issuer")))
                .map(it -> it.get("end_session_endpoint"))
                .filter(String.class::isInstance).map(String.class::cast)
                .filter(endpoint -> sameOrigin(issuer, endpoint));
    }

    private static boolean sameOrigin(String issuer, String endpoint) {
        try {
            URI expected = URI.create(issuer);
            URI actual = URI.create(endpoint);
            return expected.getScheme().equals(actual.getScheme())
                    && expected.getRawAuthority().equals(actual.getRawAuthority()) && actual.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
