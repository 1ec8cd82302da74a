package tsunagari.account.throttle;

import java.time.Instant;
import java.util.UUID;

/** Keeps the taken slots, for all replicas. Each method is one atomic step. */
public interface GuessLedger {

    /** Takes one slot of each of the attempt's counters, or none if one of them is full. */
    Admission reserve(Reservation wanted, GuessLimits limits);

    /** Gives the slots of a reservation back. */
    void giveBack(Reservation reservation);

    /**
     * Gives the slots of the reservation with this id back and empties this one of its counters; does nothing if it has no
     * slot of the counter any more.
     */
    void clear(UUID guess, CounterKey counter);

    /**
     * Deletes slots that no longer count, and counters without slots, a batch of each.
     *
     * @param horizon slots taken at or before this time no longer count
     * @return how many rows were deleted
     */
    int purge(Instant horizon, int batch);
}
