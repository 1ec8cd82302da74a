package tsunagari.account.mail.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.account.mail.MailStore;
import tsunagari.account.mail.PendingMail;
import tsunagari.events.Backoff;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.FailureOutline;
import tsunagari.events.Lease;
import tsunagari.events.LeasedBatches;
import tsunagari.events.LeasedWork;

/**
 * Sends what is due. A mail is parked when the server refuses it for good, or when it has failed by itself three times,
 * as one that cannot even be written. While the server cannot be reached, or does not take it yet, a mail is kept and
 * tried again until it is too old to be of use; then it is parked too.
 */
class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    private static final int BATCH = 10;
    /** For the note of what came of an attempt. */
    private static final Duration NOTE = Duration.ofSeconds(3);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final LeasedBatches<PendingMail> batches;

    MailDispatcher(MailStore store, MailTransport transport, Backoff backoff, MeterRegistry meters, Lease lease,
            Clock clock) {
        this.batches = new LeasedBatches<>(store, new Sending(transport, meters, clock),
                new LeasedBatches.Pace(BATCH, lease, backoff, lease.attempt()), clock);
    }

    /** A lease that lasts for a whole batch: a mail that goes out twice cannot be called back. */
    static Lease lease(Duration deadline) {
        return new Lease(deadline.multipliedBy(BATCH).plus(MARGIN), deadline.plus(NOTE));
    }

    /** For the schedule: sends what is due. If the database is away, the next run tries again. */
    void run() {
        batches.run("mail-delivery");
    }

    private record Sending(MailTransport transport, MeterRegistry meters, Clock clock)
            implements LeasedWork<PendingMail> {

        @Override
        public DeliveryOutcome attempt(PendingMail mail) {
            if (!clock.instant().isBefore(mail.expiresAt())) {
                return new DeliveryOutcome.Refused("too old");
            }
            return transport.send(mail);
        }

        @Override
        public void done(PendingMail mail) {
            count("sent");
            LOG.infof("event=mail-sent mail=%d attempts=%d", mail.id(), mail.attempts());
        }

        @Override
        public void postponed(PendingMail mail, String reason) {
            count("postponed");
            LOG.warnf("event=mail-postponed mail=%d attempts=%d reason=%s", mail.id(), mail.attempts(), reason);
        }

        @Override
        public void parked(PendingMail mail, String reason, Optional<RuntimeException> fault) {
            count("parked");
            LOG.errorf("event=mail-parked mail=%d attempts=%d reason=%s fault=%s", mail.id(), mail.attempts(), reason,
                    FailureOutline.of(fault));
        }

        private void count(String outcome) {
            meters.counter("tsunagari.account.mails", "outcome", outcome).increment();
        }
    }
}
