package tsunagari.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what is due, in batches, beside any number of replicas that do the same. A row is claimed until its lease ends,
 * worked on outside any transaction, and then done, due again after a pause, or parked: if it is refused, or if an
 * exception, which means a bug or bad data, has kept it three times. Everything else is tried again for as long as it
 * takes. A row that fails keeps no other back, unless nobody answered, or too slowly: then the rest of its route is put
 * off untried, so that no route uses up the time of the others.
 *
 * @param <T> what a row says
 */
public final class LeasedBatches<T extends LeasedRow<T>> {

    private static final int MOST_FAULTS = 3;
    private static final int LONGEST_REASON = 200;

    private final LeasedQueue<T> queue;
    private final LeasedWork<T> work;
    private final Pace pace;
    private final Clock clock;

    /**
     * How much at a time, for how long, and how soon again.
     *
     * @param most rows of a batch
     * @param lease for claims; when one ends, another replica takes over what a dead one had claimed
     * @param backoff pauses after failures
     * @param patience an attempt that takes longer, whatever comes of it, is the last one of its route in a run
     */
    public record Pace(int most, Lease lease, Backoff backoff, Duration patience) {

        /** With a patience of one second. */
        public Pace(int most, Lease lease, Backoff backoff) {
            this(most, lease, backoff, Duration.ofSeconds(1));
        }
    }

    /** Works on the rows of one queue. */
    public LeasedBatches(LeasedQueue<T> queue, LeasedWork<T> work, Pace pace, Clock clock) {
        this.queue = queue;
        this.work = work;
        this.pace = pace;
        this.clock = clock;
    }

    /** For the schedule of this name: batches for as long as more may be due. Who is silent or slow is asked once in a run. */
    public void run(String schedule) {
        Set<Object> silent = new HashSet<>();
        Batches.untilDone(schedule, () -> batch(silent));
    }

    /** Tries one batch. Returns whether there may be more that is due. */
    private boolean batch(Set<Object> silent) {
        Instant claimed = clock.instant();
        List<T> rows = queue.claimDue(claimed, pace.lease().end(claimed), pace.most());
        for (T row : rows) {
            if (!pace.lease().allows(claimed, clock.instant())) {
                queue.retry(row, clock.instant(), "lease ending");
            } else if (silent.contains(row.route())) {
                // That somebody did not answer another row a moment ago is no failure of this one.
                retry(row, "receiver unreachable or slow");
            } else if (!attemptInTime(row)) {
                silent.add(row.route());
            }
        }
        return rows.size() == pace.most();
    }

    private boolean attemptInTime(T row) {
        Instant slow = clock.instant().plus(pace.patience());
        return attempt(row) && !clock.instant().isAfter(slow);
    }

    /** Tries one row that the caller has claimed. Returns whether there was an answer. */
    public boolean attempt(T row) {
        DeliveryOutcome outcome;
        try {
            outcome = work.attempt(row);
        } catch (RuntimeException e) {
            fault(row.faulted(), e);
            return true;
        }
        return outcome.match(new DeliveryOutcome.Cases<>(
                () -> {
                    work.done(row);
                    queue.done(row, clock.instant());
                    return true;
                },
                refused -> {
                    park(row.failed(), refused.error(), Optional.empty());
                    return true;
                },
                postponed -> {
                    postpone(row.failed(), postponed.reason());
                    return true;
                },
                silent -> {
                    postpone(row.failed(), silent.reason());
                    return false;
                }));
    }

    private void fault(T row, RuntimeException fault) {
        if (row.faults() < MOST_FAULTS) {
            postpone(row, work.reasonOf(fault));
        } else {
            park(row, work.reasonOf(fault), Optional.of(fault));
        }
    }

    private void postpone(T row, String reason) {
        work.postponed(row, reason);
        retry(row, reason);
    }

    private void retry(T row, String reason) {
        int failures = Math.max(1, row.attempts());
        queue.retry(row, clock.instant().plus(pace.backoff().afterFailures(failures)), shortened(reason));
    }

    private void park(T row, String reason, Optional<RuntimeException> fault) {
        work.parked(row, reason, fault);
        queue.park(row, clock.instant(), shortened(reason));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
