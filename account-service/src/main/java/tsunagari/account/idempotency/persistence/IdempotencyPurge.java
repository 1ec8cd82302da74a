package tsunagari.account.idempotency.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import tsunagari.account.platform.persistence.OldRows;

/** Forgets idempotency keys after a day. */
@ApplicationScoped
class IdempotencyPurge {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private final OldRows rows;
    private final Clock clock;

    IdempotencyPurge(OldRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        rows.delete("idempotency_key", "created_at", clock.instant().minus(KEPT_FOR));
    }
}
