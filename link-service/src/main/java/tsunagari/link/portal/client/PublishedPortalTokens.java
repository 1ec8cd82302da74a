package tsunagari.link.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tsunagari.events.JsonDocuments;
import tsunagari.events.LogoutToken;
import tsunagari.events.LogoutTokenVerifier;
import tsunagari.events.RemoteVerificationKeys;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SecurityEventVerifier;
import tsunagari.events.Sender;
import tsunagari.events.Verification;
import tsunagari.events.VerificationKeys;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Site;

/** Checks tokens with the keys that the portal publishes; sites of one portal share what was fetched. */
@ApplicationScoped
class PublishedPortalTokens implements PortalTokens {

    private static final Set<String> EVENTS = Set.of(ConnectionEvent.Kind.RELEASED.uri());

    private final JsonDocuments documents = new JsonDocuments(Duration.ofMillis(500), Duration.ofSeconds(2));
    private final Map<String, VerificationKeys> keysByIssuer = new ConcurrentHashMap<>();
    private final Clock clock;

    PublishedPortalTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verification<SecurityEventToken> verifyEvent(Site site, String token) {
        return new SecurityEventVerifier(sender(site.portal(), OLDEST_EVENT), EVENTS, clock).verify(token);
    }

    @Override
    public Verification<LogoutToken> verifyLogout(Site site, String token) {
        return new LogoutTokenVerifier(sender(site.portal(), OLDEST_LOGOUT), clock).verify(token);
    }

    private Sender sender(PortalClient portal, Duration oldest) {
        return new Sender(portal.issuer(), portal.clientId(), portal.signatureAlgorithm(),
                keysByIssuer.computeIfAbsent(portal.issuer(), this::keys), SKEW, oldest);
    }

    private VerificationKeys keys(String issuer) {
        return new RemoteVerificationKeys(new DiscoveredKeys(issuer, documents, clock), clock);
    }
}
