package tsunagari.account.throttle.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.account.throttle.Throttle;

/** Deletes what no longer counts, in batches, so that the tables stay as small as the last window. */
@ApplicationScoped
class ThrottlePurge {

    private static final int BATCH = 1_000;

    private final Throttle throttle;

    ThrottlePurge(Throttle throttle) {
        this.throttle = throttle;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int deleted;
        do {
            deleted = throttle.purge(BATCH);
        } while (deleted >= BATCH);
    }
}
