package tsunagari.account.mail.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import tsunagari.account.mail.MailStore;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.MailSettings;
import tsunagari.events.Backoff;

/** Sends, each second and on each replica, what is due. */
@ApplicationScoped
class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);
    private static final int MOST_BATCHES = 50;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final MailDispatcher dispatcher;

    MailDelivery(MailStore store, MailTransport transport, AccountServiceConfiguration configuration,
            MeterRegistry meters, SecureRandom random, Clock clock) {
        MailSettings settings = configuration.mail();
        Duration lease = settings.deadline().multipliedBy(MailDispatcher.batch()).plus(MARGIN);
        this.dispatcher = new MailDispatcher(store, transport,
                new Backoff(settings.firstRetry(), settings.longestRetry(), random), meters, lease, clock);
    }

    /** If the database is away, the next run tries again. */
    @Scheduled(identity = "mail-delivery", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        try {
            for (int batch = 0; batch < MOST_BATCHES && dispatcher.dispatchDue(); batch++) {
                LOG.debug("event=more-mails-are-due");
            }
        } catch (RuntimeException failure) {
            LOG.warnf("event=mail-delivery-failed reason=%s", failure.getClass().getSimpleName());
        }
    }
}
