package tsunagari.link.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.Announcement;
import tsunagari.link.connection.Connection;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

/**
 * Tells account services of the connections that wait for their back offices, for as long as it takes: a service that is
 * down must still learn of them.
 */
@ApplicationScoped
public class AnnounceLinkings {

    private static final Logger LOG = Logger.getLogger(AnnounceLinkings.class);
    private static final int BATCH = 20;
    /** An account service has 2.5 s for its answer by default. */
    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(8));
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private final LinkingQueue queue;
    private final AccountDirectory accounts;
    private final Sites sites;
    private final Backoff backoff;
    private final Clock clock;

    AnnounceLinkings(LinkingQueue queue, AccountDirectory accounts, Sites sites, SecureRandom random,
            Clock clock) {
        this.queue = queue;
        this.accounts = accounts;
        this.sites = sites;
        this.backoff = new Backoff(FIRST_RETRY, LONGEST_RETRY, random);
        this.clock = clock;
    }

    /** Tries a batch of what is due. Returns whether there may be more. */
    public boolean announceDue() {
        Instant now = clock.instant();
        List<LinkingNotice> batch = queue.claimUntold(now, LEASE.end(now), BATCH);
        Set<SiteId> silent = new HashSet<>();
        for (LinkingNotice notice : batch) {
            SiteId site = notice.connection().site();
            if (!LEASE.allows(now, clock.instant())) {
                queue.retry(notice, clock.instant(), "lease ending");
            } else if (silent.contains(site)) {
                putOff(notice, "account service unavailable");
            } else if (!announce(notice)) {
                silent.add(site);
            }
        }
        return batch.size() == BATCH;
    }

    /** Returns whether there was an answer. */
    private boolean announce(LinkingNotice notice) {
        Connection connection = notice.connection();
        try {
            Announcement answer = accounts.announce(sites.get(connection.site()), connection.account(), connection.id());
            if (answer == Announcement.ACCOUNT_UNKNOWN) {
                // If it was withdrawn, its event is on the way; if not, somebody must look at the two configurations.
                failed(notice, answer.name());
            } else {
                queue.told(notice);
            }
            return true;
        } catch (RuntimeException e) {
            failed(notice, e.getClass().getSimpleName());
            return false;
        }
    }

    private void failed(LinkingNotice notice, String reason) {
        LOG.warnf("linking.untold site=%s connection=%s attempts=%d reason=%s", notice.connection().site(),
                notice.connection().id(), notice.attempts() + 1, reason);
        putOff(notice.failed(), reason);
    }

    private void putOff(LinkingNotice notice, String reason) {
        queue.retry(notice, clock.instant().plus(backoff.afterFailures(Math.max(1, notice.attempts()))), reason);
    }
}
