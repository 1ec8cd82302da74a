package tsunagari.link.notification;

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
import tsunagari.link.account.OwnerMail;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

/**
 * Has account services tell owners what happened, for as long as it takes. A notice that was heard and not answered is sent
 * again under the same key, and its mail goes out once.
 */
@ApplicationScoped
public class NotifyOwners {

    private static final Logger LOG = Logger.getLogger(NotifyOwners.class);
    private static final int BATCH = 20;
    /** An account service has 2.5 s for its answer by default. */
    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(8));
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final NoticeQueue queue;
    private final OwnerMail mail;
    private final DisownLinks links;
    private final Sites sites;
    private final Backoff backoff;
    private final Clock clock;

    NotifyOwners(NoticeQueue queue, OwnerMail mail, DisownLinks links, Sites sites, SecureRandom random, Clock clock) {
        this.queue = queue;
        this.mail = mail;
        this.links = links;
        this.sites = sites;
        this.backoff = new Backoff(FIRST_RETRY, LONGEST_RETRY, random);
        this.clock = clock;
    }

    /** Tries a batch of what is due. Returns whether there may be more. */
    public boolean notifyDue() {
        Instant now = clock.instant();
        List<OwnerNotice> batch = queue.claimDue(now, LEASE.end(now), BATCH);
        Set<SiteId> silent = new HashSet<>();
        for (OwnerNotice notice : batch) {
            if (!LEASE.allows(now, clock.instant())) {
                queue.retry(notice, clock.instant(), "lease ending");
            } else if (silent.contains(notice.site())) {
                putOff(notice, "account service unavailable");
            } else if (!tell(notice)) {
                silent.add(notice.site());
            }
        }
        return batch.size() == BATCH;
    }

    /** Returns whether there was an answer. */
    private boolean tell(OwnerNotice notice) {
        try {
            OwnerMail.Answer answer = mail.tell(sites.get(notice.site()), notice, links.of(notice));
            if (answer == OwnerMail.Answer.REFUSED) {
                queue.park(notice, answer.name());
            } else {
                queue.done(notice);
            }
            LOG.infof("owner.told site=%s connection=%s kind=%s answer=%s", notice.site(), notice.connection(),
                    notice.kind(), answer);
            return true;
        } catch (RuntimeException e) {
            String reason = e.getClass().getSimpleName();
            LOG.warnf("owner.untold site=%s connection=%s kind=%s attempts=%d reason=%s", notice.site(),
                    notice.connection(), notice.kind(), notice.attempts() + 1, reason);
            putOff(notice.failed(), reason);
            return false;
        }
    }

    private void putOff(OwnerNotice notice, String reason) {
        queue.retry(notice, clock.instant().plus(backoff.afterFailures(Math.max(1, notice.attempts()))), reason);
    }
}
