package tsunagari.link.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.OutboxMessage;
import tsunagari.events.PushDelivery;
import tsunagari.events.SecurityEventSigner;
import tsunagari.events.SecurityEventToken;
import tsunagari.link.platform.keys.ClientKeys;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

/** Signs an event with the key that is current now and pushes it to the portal of its site. */
@ApplicationScoped
class EventSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    private final PushDelivery push = new PushDelivery(CONNECT_TIMEOUT);
    private final Sites sites;
    private final ClientKeys keys;
    private final Clock clock;

    EventSender(Sites sites, ClientKeys keys, Clock clock) {
        this.sites = sites;
        this.keys = keys;
        this.clock = clock;
    }

    DeliveryOutcome send(OutboxMessage message, Duration deadline) {
        SiteId site = new SiteId(message.route());
        PortalClient portal = sites.get(site).portal();
        URI receiver = portal.eventsUri().orElseThrow(
                () -> new IllegalStateException("the site's portal takes no events any more"));
        SecurityEventToken token = new SecurityEventToken(portal.clientId(), portal.issuer(), message.tokenId(),
                clock.instant(), Optional.of(message.occurred()), message.subject(), message.event().get());
        return push.deliver(receiver, SecurityEventSigner.sign(token, keys.of(site).current()), deadline);
    }
}
