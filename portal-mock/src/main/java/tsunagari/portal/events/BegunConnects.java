package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Connects that began at the hub and of which the site has not said anything yet. */
@ApplicationScoped
public class BegunConnects {

    private static final Duration LIFETIME = Duration.ofMinutes(20);
    private static final int LIMIT = 20_000;

    private final ExpiringEntries<Boolean> begun;

    public BegunConnects(Clock clock) {
        this.begun = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** つなぐ was pressed. */
    public void begin(ClientId site, PairwiseSubject subject) {
        begun.put(key(site, subject), true);
    }

    /** Whether the site's word is still awaited. */
    public boolean awaited(ClientId site, PairwiseSubject subject) {
        return begun.find(key(site, subject)).isPresent();
    }

    /** The site has said something. */
    public void answered(ClientId site, PairwiseSubject subject) {
        begun.take(key(site, subject));
    }

    void forget(@Observes PortalReset reset) {
        begun.clear();
    }

    private static String key(ClientId site, PairwiseSubject subject) {
        return site.value() + "|" + subject.value();
    }
}
