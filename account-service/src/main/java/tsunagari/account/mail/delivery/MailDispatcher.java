package tsunagari.account.mail.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import tsunagari.account.mail.MailStore;
import tsunagari.account.mail.PendingMail;
import tsunagari.events.Backoff;

/**
 * Sends what is due. A mail is parked when it has failed by itself three times: the server refuses it for good, or it
 * cannot even be written. While the server cannot be reached, mails are kept and tried again for as long as it takes.
 */
class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    private static final int BATCH = 10;
    private static final int MOST_FAULTS = 3;

    private final MailStore store;
    private final MailTransport transport;
    private final Backoff backoff;
    private final MeterRegistry meters;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than a batch can take; afterwards another replica takes over what a dead one had claimed */
    MailDispatcher(MailStore store, MailTransport transport, Backoff backoff, MeterRegistry meters, Duration lease,
            Clock clock) {
        this.store = store;
        this.transport = transport;
        this.backoff = backoff;
        this.meters = meters;
        this.lease = lease;
        this.clock = clock;
    }

    /** Most mails of a batch. */
    static int batch() {
        return BATCH;
    }

    /** Tries one batch. Returns whether there may be more that is due and can be sent. */
    boolean dispatchDue() {
        Instant now = clock.instant();
        List<PendingMail> batch = store.claimDue(now, now.plus(lease), BATCH);
        boolean reachable = true;
        for (PendingMail mail : batch) {
            if (reachable) {
                reachable = dispatch(mail);
            } else {
                postpone(mail, mail.attempts() + 1, "server unavailable");
            }
        }
        return reachable && batch.size() == BATCH;
    }

    /** Returns whether the server could be reached. */
    private boolean dispatch(PendingMail mail) {
        try {
            transport.send(mail);
        } catch (MailServerUnavailable unavailable) {
            PendingMail failed = mail.failed();
            count("postponed");
            LOG.warnf("event=mail-postponed mail=%d attempts=%d reason=%s", mail.id(), failed.attempts(),
                    unavailable.getMessage());
            postpone(failed, failed.attempts(), unavailable.getMessage());
            return false;
        } catch (RuntimeException fault) {
            fault(mail.faulted(), fault);
            return true;
        }
        store.sent(mail, clock.instant());
        count("sent");
        LOG.infof("event=mail-sent mail=%d attempts=%d", mail.id(), mail.attempts());
        return true;
    }

    private void fault(PendingMail mail, RuntimeException fault) {
        String reason = fault instanceof MailRefused ? fault.getMessage() : fault.getClass().getSimpleName();
        if (mail.faults() < MOST_FAULTS) {
            count("postponed");
            LOG.warnf("event=mail-postponed mail=%d attempts=%d reason=%s", mail.id(), mail.attempts(), reason);
            postpone(mail, mail.attempts(), reason);
            return;
        }
        count("parked");
        LOG.errorf("event=mail-parked mail=%d attempts=%d reason=%s", mail.id(), mail.attempts(), reason);
        store.park(mail, clock.instant(), reason);
    }

    private void postpone(PendingMail mail, int failures, String reason) {
        store.retry(mail, clock.instant().plus(backoff.afterFailures(failures)), reason);
    }

    private void count(String outcome) {
        meters.counter("tsunagari.account.mails", "outcome", outcome).increment();
    }
}
