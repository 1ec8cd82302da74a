package tsunagari.link.home.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.Lease;
import tsunagari.events.MessageSender;
import tsunagari.events.OutboxMessage;
import tsunagari.events.PushDelivery;
import tsunagari.events.SecurityEventSigner;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.home.SessionEndQueue;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * Signs the end of a session with the service's key and pushes it to the site's own pages. This service's base URL is the
 * issuer, the site's id the audience: what is said to the portal in the site's name has another issuer, and service tokens have
 * another audience and type.
 */
@ApplicationScoped
class SessionEndSender implements MessageSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    private final PushDelivery push = new PushDelivery(CONNECT_TIMEOUT);
    private final Sites sites;
    private final SigningKeys keys;
    private final String issuer;
    private final Clock clock;

    SessionEndSender(Sites sites, SigningKeys keys, LinkConfig config, Clock clock) {
        this.sites = sites;
        this.keys = keys;
        this.issuer = config.baseUrl();
        this.clock = clock;
    }

    @Override
    public DeliveryOutcome send(OutboxMessage message) {
        Site site = sites.get(SessionEndQueue.siteOf(message));
        URI receiver = site.externalHome().flatMap(home -> home.eventsUrl()).orElseThrow(
                () -> new IllegalStateException("the site takes no ends of sessions any more"));
        SecurityEventToken token = new SecurityEventToken(issuer, site.id().value(), message.tokenId(), clock.instant(),
                Optional.of(message.occurred()), message.subject(), message.event().get());
        return push.deliver(receiver, SecurityEventSigner.sign(token, keys.current()), Lease.LONGEST_CALL);
    }
}
