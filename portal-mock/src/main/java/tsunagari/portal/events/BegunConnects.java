package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Connects that began at the hub and of which the site has not said anything yet. */
@ApplicationScoped
public class BegunConnects {

    private static final Duration LIFETIME = Duration.ofMinutes(20);
    /** By then a site that is up has told what came of it, even if it had to try again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LIMIT = 20_000;

    private final Clock clock;
    private final ExpiringEntries<Boolean> begun;
    private final ExpiringEntries<Instant> asked;

    public BegunConnects(Clock clock) {
        this.clock = clock;
        this.begun = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
        this.asked = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** つなぐ was pressed. */
    public void begin(ClientId site, PairwiseSubject subject) {
        begun.put(key(site, subject), true);
        asked.take(key(site, subject));
    }

    /** Whether the site's word is still awaited. */
    public boolean awaited(ClientId site, PairwiseSubject subject) {
        return begun.find(key(site, subject)).isPresent();
    }

    /**
     * Whether it is worth waiting for the site's word: not for long after the user has first asked what came of it. A site
     * whose user went back without connecting never says anything.
     */
    public boolean worthWaiting(ClientId site, PairwiseSubject subject) {
        Instant now = clock.instant();
        asked.putIfNew(key(site, subject), now);
        return asked.find(key(site, subject)).map(first -> now.isBefore(first.plus(PATIENCE))).orElse(true);
    }

    /** The site has said something. */
    public void answered(ClientId site, PairwiseSubject subject) {
        begun.take(key(site, subject));
    }

    void forget(@Observes PortalReset reset) {
        begun.clear();
        asked.clear();
    }

    private static String key(ClientId site, PairwiseSubject subject) {
        return site.value() + "|" + subject.value();
    }
}
