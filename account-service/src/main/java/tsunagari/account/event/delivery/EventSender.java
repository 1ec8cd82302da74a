package tsunagari.account.event.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.SiteSettings;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.Lease;
import tsunagari.events.MessageSender;
import tsunagari.events.OutboxMessage;
import tsunagari.events.PushDelivery;
import tsunagari.events.SecurityEventSigner;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.keys.SigningKeys;

/** Signs an event with the key that is current now and pushes it to link-service's endpoint of the account's site. */
@ApplicationScoped
class EventSender implements MessageSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    private final PushDelivery push = new PushDelivery(CONNECT_TIMEOUT);
    private final AccountServiceConfiguration configuration;
    private final SigningKeys keys;
    private final Clock clock;

    EventSender(AccountServiceConfiguration configuration, SigningKeys keys, Clock clock) {
        this.configuration = configuration;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the site is not configured any more */
    @Override
    public DeliveryOutcome send(OutboxMessage message) {
        SiteSettings site = Optional.ofNullable(configuration.sites().get(message.route()))
                .orElseThrow(() -> new IllegalStateException("the site is not configured any more"));
        SecurityEventToken token = new SecurityEventToken(configuration.baseUrl(), site.clientId(), message.tokenId(),
                clock.instant(), Optional.of(message.occurred()), message.subject(), message.event().get());
        URI receiver = URI.create(configuration.linkService().issuer() + "/" + message.route() + "/events");
        return push.deliver(receiver, SecurityEventSigner.sign(token, keys.current()), Lease.LONGEST_CALL);
    }
}
