package tsunagari.account.registration.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.account.platform.persistence.OldRows;

/** Deletes registrations whose time is over, confirmed or not: of somebody who never confirmed, nothing is kept. */
@ApplicationScoped
class RegistrationPurge {

    private final OldRows rows;
    private final Clock clock;

    RegistrationPurge(OldRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        rows.delete("registration", "expires_at", clock.instant());
    }
}
