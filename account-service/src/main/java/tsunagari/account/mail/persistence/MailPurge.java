package tsunagari.account.mail.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.persistence.OldRows;

/** Deletes mails some time after they were sent or parked, and what the mailbox keeps. */
@ApplicationScoped
class MailPurge {

    private final OldRows rows;
    private final AccountServiceConfiguration configuration;
    private final Clock clock;

    MailPurge(OldRows rows, AccountServiceConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant horizon = clock.instant().minus(configuration.mail().keptFor());
        rows.delete("mail", "sent_at", horizon);
        rows.delete("mail", "parked_at", horizon);
        rows.delete("mailbox_mail", "received_at", horizon);
    }
}
