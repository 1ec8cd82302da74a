package tsunagari.link.linking.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import tsunagari.events.JsonDocuments;
import tsunagari.events.RemoteVerificationKeys;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SecurityEventVerifier;
import tsunagari.events.Sender;
import tsunagari.events.Verification;
import tsunagari.events.VerificationKeys;
import tsunagari.link.linking.AccountEvent;
import tsunagari.link.linking.AccountTokens;
import tsunagari.link.site.Site;

/** Checks tokens with the keys that the site's account service publishes at {@code /jwks} below its base URL. */
@ApplicationScoped
class PublishedAccountTokens implements AccountTokens {

    private static final String ALGORITHM = "ES256";

    /** Of all account services together: anybody can send a token. */
    private static final int MOST_WAITING = 20;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final JsonDocuments documents = new JsonDocuments(Duration.ofMillis(500), Duration.ofSeconds(2));
    private final Map<URI, VerificationKeys> keysByService = new ConcurrentHashMap<>();
    private final Clock clock;

    PublishedAccountTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verification<SecurityEventToken> verify(Site site, String token) {
        Sender sender = new Sender(site.accountIssuer(), site.portal().clientId(), ALGORITHM,
                keysByService.computeIfAbsent(site.accountService(), this::keys), SKEW, OLDEST);
        return new SecurityEventVerifier(sender, AccountEvent.Kind.uris(), clock).verify(token);
    }

    private VerificationKeys keys(URI accountService) {
        return new RemoteVerificationKeys(() -> documents.keys(URI.create(accountService + "/jwks")), clock, waiting);
    }
}
