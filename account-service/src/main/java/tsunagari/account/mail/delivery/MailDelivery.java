package tsunagari.account.mail.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import tsunagari.account.mail.MailStore;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.MailSettings;
import tsunagari.events.Backoff;

/** Sends, each second and on each replica, what is due. */
@ApplicationScoped
class MailDelivery {

    private final MailDispatcher dispatcher;

    MailDelivery(MailStore store, MailTransport transport, AccountServiceConfiguration configuration,
            MeterRegistry meters, SecureRandom random, Clock clock) {
        MailSettings settings = configuration.mail();
        this.dispatcher = new MailDispatcher(store, transport,
                new Backoff(settings.firstRetry(), settings.longestRetry(), random), meters,
                MailDispatcher.lease(settings.deadline()), clock);
    }

    @Scheduled(identity = "mail-delivery", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        dispatcher.run();
    }
}
