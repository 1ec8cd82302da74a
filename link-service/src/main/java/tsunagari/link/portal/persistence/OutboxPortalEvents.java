package tsunagari.link.portal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tsunagari.events.Lease;
import tsunagari.events.OutboxMessage;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.Delivery;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

@ApplicationScoped
class OutboxPortalEvents implements PortalEvents {

    private static final Logger LOG = Logger.getLogger(OutboxPortalEvents.class);

    private final Outbox outbox;
    private final Delivery delivery;
    private final Sites sites;
    private final Duration immediate;
    private final Clock clock;

    OutboxPortalEvents(Outbox outbox, Delivery delivery, Sites sites, LinkConfig config, Clock clock) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.sites = sites;
        this.immediate = config.delivery().immediate();
        this.clock = clock;
    }

    @Override
    public void record(ConnectionEvent event) {
        if (sites.get(event.site()).portal().eventsUri().isPresent()) {
            outbox.add(event, clock.instant());
        }
    }

    @Override
    public boolean deniedSince(SiteId site, PortalSubject subject, long generation) {
        return sites.get(site).portal().eventsUri().isEmpty() || outbox.denied(site, subject, generation);
    }

    @Override
    public void deliverNow(ConnectionId connection) {
        deliverAtOnce(now -> outbox.claim(connection, now, Lease.OF_A_CALL.end(now)));
    }

    @Override
    public void deliverNow(SiteId site, PortalSubject subject) {
        deliverAtOnce(now -> outbox.claim(site, subject, now, Lease.OF_A_CALL.end(now)));
    }

    @Override
    public void deliverAgain(ConnectionId connection) {
        try {
            outbox.addLatestAgain(connection, clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("repetition.failed connection=%s reason=%s", connection, e.getClass().getSimpleName());
        }
        deliverNow(connection);
    }

    private void deliverAtOnce(Function<Instant, Optional<OutboxMessage>> claim) {
        try {
            deliverUntil(clock.instant().plus(immediate), claim);
        } catch (RuntimeException e) {
            // The change is made and the event is written down: the dispatcher goes on with it.
            LOG.warnf("delivery.failed reason=%s", e.getClass().getSimpleName());
        }
    }

    private void deliverUntil(Instant end, Function<Instant, Optional<OutboxMessage>> claim) {
        for (Instant now = clock.instant(); now.isBefore(end); now = clock.instant()) {
            Optional<OutboxMessage> next = claim.apply(now);
            if (next.isEmpty() || !delivery.attempt(next.get(), Duration.between(now, end))) {
                return;
            }
        }
    }
}
