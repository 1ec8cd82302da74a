package tsunagari.link.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.events.Backoff;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.FailureOutline;
import tsunagari.events.Lease;
import tsunagari.events.LeasedBatches;
import tsunagari.events.LeasedWork;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.OwnerMail;
import tsunagari.link.site.Sites;

/**
 * Has account services tell owners what happened, for as long as it takes. A notice that was heard and not answered is sent
 * again under the same key, and its mail goes out once.
 */
@ApplicationScoped
public class NotifyOwners {

    private static final Logger LOG = Logger.getLogger(NotifyOwners.class);
    private static final int BATCH = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final LeasedBatches<PendingNotice> batches;

    NotifyOwners(NoticeQueue queue, OwnerMail mail, DisownLinks links, Sites sites, SecureRandom random, Clock clock) {
        this.batches = new LeasedBatches<>(queue, new Telling(mail, links, sites),
                new LeasedBatches.Pace(BATCH, Lease.OF_A_CALL, new Backoff(FIRST_RETRY, LONGEST_RETRY, random)), clock);
    }

    /** Tells what is due. Without the database the next run does. */
    public void notifyDue() {
        batches.run("owner-notification");
    }

    private record Telling(OwnerMail mail, DisownLinks links, Sites sites) implements LeasedWork<PendingNotice> {

        @Override
        public DeliveryOutcome attempt(PendingNotice pending) {
            OwnerNotice notice = pending.notice();
            try {
                OwnerMail.Answer answer = mail.tell(sites.get(notice.site()), notice, links.of(notice));
                if (answer == OwnerMail.Answer.REFUSED) {
                    return new DeliveryOutcome.Refused(answer.name());
                }
                LOG.infof("owner.told site=%s connection=%s kind=%s answer=%s", pending.site(), pending.connection(),
                        pending.kind(), answer);
                return new DeliveryOutcome.Delivered();
            } catch (AccountServiceUnavailable e) {
                return new DeliveryOutcome.Unreachable(reasonOf(e));
            }
        }

        @Override
        public void postponed(PendingNotice notice, String reason) {
            LOG.warnf("owner.untold site=%s connection=%s kind=%s attempts=%d reason=%s", notice.site(),
                    notice.connection(), notice.kind(), notice.attempts(), reason);
        }

        @Override
        public void parked(PendingNotice notice, String reason, Optional<RuntimeException> fault) {
            LOG.errorf("owner.parked site=%s connection=%s kind=%s attempts=%d reason=%s fault=%s", notice.site(),
                    notice.connection(), notice.kind(), notice.attempts(), reason, FailureOutline.of(fault));
        }
    }
}
