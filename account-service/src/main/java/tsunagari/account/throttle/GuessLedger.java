package tsunagari.account.throttle;

import java.time.Instant;

/** Keeps the taken slots, for all replicas. Each method is one atomic step. */
public interface GuessLedger {

    /** Takes one slot of each of the guess's counters, or none if one of them is full. */
    Admission reserve(Reservation wanted, GuessLimits limits);

    /** Gives the slots of a reservation back. */
    void giveBack(Reservation reservation);

    /** Gives the slots of a reservation back and empties its login id's counter, and no other. */
    void clear(Reservation reservation);

    /**
     * Deletes slots that no longer count, and counters without slots, a batch of each.
     *
     * @param horizon slots taken at or before this time no longer count
     * @return how many rows were deleted
     */
    int purge(Instant horizon, int batch);
}
