package tsunagari.account.throttle.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tsunagari.account.throttle.GuessLedger;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.RegistrationLimits;

/** Deletes what no longer counts, in batches, so that the tables stay as small as the last window. */
@ApplicationScoped
class ThrottlePurge {

    private static final int BATCH = 1_000;

    private final GuessLedger ledger;
    private final Duration longestWindow;
    private final Clock clock;

    ThrottlePurge(GuessLedger ledger, GuessLimits guesses, RegistrationLimits registrations, Clock clock) {
        Duration ofRegistrations = registrations.limits().window();
        this.ledger = ledger;
        this.longestWindow = guesses.window().compareTo(ofRegistrations) > 0 ? guesses.window() : ofRegistrations;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant horizon = clock.instant().minus(longestWindow);
        int deleted;
        do {
            deleted = ledger.purge(horizon, BATCH);
        } while (deleted >= BATCH);
    }
}
