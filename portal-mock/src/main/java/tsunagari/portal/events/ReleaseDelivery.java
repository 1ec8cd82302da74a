package tsunagari.portal.events;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.platform.PortalConfig;

/** Brings releases to the sites: one try while the user waits, then again and again until the site acknowledges. */
@ApplicationScoped
public class ReleaseDelivery {

    private static final Logger LOG = Logger.getLogger(ReleaseDelivery.class);
    private static final Duration WHILE_THE_USER_WAITS = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration JITTER = Duration.ofMillis(200);
    private static final int DOUBLINGS = 6;

    private final Connections connections;
    private final ReleaseAttempts attempts;
    private final Clock clock;
    private final SecureRandom random;
    private final PortalConfig.Limits limits;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    public ReleaseDelivery(Connections connections, ReleaseAttempts attempts, Clock clock, SecureRandom random,
            PortalConfig config) {
        this.connections = connections;
        this.attempts = attempts;
        this.clock = clock;
        this.random = random;
        this.limits = config.limits();
    }

    /** Tries once, for at most a second. */
    public void tryNow(ReleaseNotice notice) {
        if (attempts.possible(notice)) {
            deliver(notice, WHILE_THE_USER_WAITS);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverWhatIsDue() {
        Instant now = clock.instant();
        connections.notices().stream()
                .filter(notice -> isDue(notice, now) && attempts.possible(notice))
                .forEach(notice -> deliver(notice, limits.clientTimeout()));
    }

    /** No pause is longer than the longest: what is due later was planned before the clock was put back. */
    private static boolean isDue(ReleaseNotice notice, Instant now) {
        return !notice.dueAt().isAfter(now) || notice.dueAt().isAfter(now.plus(LONGEST_PAUSE).plus(JITTER));
    }

    private void deliver(ReleaseNotice notice, Duration within) {
        if (!underWay.add(notice.jti())) {
            return;
        }
        try {
            if (connections.acknowledged(notice.jti())) {
                return;
            }
            OutboundCalls.Answer answer = attempts.send(notice, within);
            if (answer.successful()) {
                connections.acknowledged(notice);
            } else {
                LOG.warnf("release-not-acknowledged client=%s status=%d tries=%d",
                        notice.site(), answer.status(), notice.tries() + 1);
                connections.postpone(notice, clock.instant().plus(pauseAfter(notice.tries())));
            }
        } finally {
            underWay.remove(notice.jti());
        }
    }

    private Duration pauseAfter(int tries) {
        Duration doubled = limits.deliveryPause().multipliedBy(1L << Math.min(tries, DOUBLINGS));
        Duration bounded = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return bounded.plusMillis(random.nextInt((int) JITTER.toMillis()));
    }
}
