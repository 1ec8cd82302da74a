package tsunagari.link.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.LogoutToken;
import tsunagari.events.LogoutTokenVerifier;
import tsunagari.events.RemoteVerificationKeys;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SecurityEventVerifier;
import tsunagari.events.Sender;
import tsunagari.events.Verification;
import tsunagari.events.VerificationKeys;
import tsunagari.link.platform.Refreshed;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

/** Checks tokens with the keys that the site's portal publishes. */
@ApplicationScoped
class PublishedPortalTokens implements PortalTokens {

    private static final Set<String> EVENTS = Set.of(ConnectionEvent.Kind.RELEASED.uri());

    /** Of all sites together, and few beside the threads that a server has for requests: anybody can send a token. */
    private static final int MOST_WAITING = 20;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<SiteId, VerificationKeys> keysBySite = new ConcurrentHashMap<>();
    private final Portals portals;
    private final Clock clock;

    PublishedPortalTokens(Portals portals, Clock clock) {
        this.portals = portals;
        this.clock = clock;
    }

    @Override
    public Verification<SecurityEventToken> verifyEvent(Site site, String token) {
        return new SecurityEventVerifier(sender(site, OLDEST_EVENT), EVENTS, clock).verify(token);
    }

    @Override
    public Verification<LogoutToken> verifyLogout(Site site, String token) {
        return new LogoutTokenVerifier(sender(site, OLDEST_LOGOUT), clock).verify(token);
    }

    private Sender sender(Site site, Duration oldest) {
        PortalClient portal = site.portal();
        return new Sender(portal.issuer(), portal.clientId(), portal.algorithm().name(),
                keysBySite.computeIfAbsent(site.id(), id -> keys(site)), SKEW, oldest);
    }

    /** Not those of the handshake: anybody can send a token here, and must not slow sign-ins down by invented keys. */
    private VerificationKeys keys(Site site) {
        return new RemoteVerificationKeys(() -> fetched(site), clock, waiting);
    }

    private JsonWebKeySet fetched(Site site) throws IOException {
        try {
            return portals.fetchKeys(site);
        } catch (Refreshed.Unusable refused) {
            throw new IOException("the portal is refused", refused);
        }
    }
}
