package tsunagari.link.linking;

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
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.Announcement;
import tsunagari.link.connection.Connection;
import tsunagari.link.site.Sites;

/**
 * Tells account services of the connections that wait for their back offices, for as long as it takes: a service that is
 * down must still learn of them.
 */
@ApplicationScoped
public class AnnounceLinkings {

    private static final Logger LOG = Logger.getLogger(AnnounceLinkings.class);
    private static final int BATCH = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private final LeasedBatches<LinkingNotice> batches;

    AnnounceLinkings(UntoldLinkings queue, AccountDirectory accounts, Sites sites, SecureRandom random, Clock clock) {
        this.batches = new LeasedBatches<>(queue, new Announcing(accounts, sites),
                new LeasedBatches.Pace(BATCH, Lease.OF_A_CALL, new Backoff(FIRST_RETRY, LONGEST_RETRY, random)), clock);
    }

    /** Tells of what is due. Without the database the next run does. */
    public void announceDue() {
        batches.run("linking-announcement");
    }

    private record Announcing(AccountDirectory accounts, Sites sites) implements LeasedWork<LinkingNotice> {

        @Override
        public DeliveryOutcome attempt(LinkingNotice notice) {
            Connection waiting = notice.connection();
            try {
                Announcement answer = accounts.announce(sites.get(waiting.site()), waiting.account(), waiting.id());
                // If the account was withdrawn, its event is on the way; if not, somebody must look at the two configurations.
                return answer == Announcement.ACCOUNT_UNKNOWN ? new DeliveryOutcome.Postponed(answer.name())
                        : new DeliveryOutcome.Delivered();
            } catch (AccountServiceUnavailable e) {
                return new DeliveryOutcome.Unreachable(reasonOf(e));
            }
        }

        @Override
        public void postponed(LinkingNotice notice, String reason) {
            LOG.warnf("linking.untold site=%s connection=%s attempts=%d reason=%s", notice.route(),
                    notice.connection().id(), notice.attempts(), reason);
        }

        @Override
        public void parked(LinkingNotice notice, String reason, Optional<RuntimeException> fault) {
            LOG.errorf("linking.parked site=%s connection=%s attempts=%d reason=%s fault=%s", notice.route(),
                    notice.connection().id(), notice.attempts(), reason, FailureOutline.of(fault));
        }
    }
}
