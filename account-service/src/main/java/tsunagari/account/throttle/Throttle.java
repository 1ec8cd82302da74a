package tsunagari.account.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;

/** Admits guesses within the limits. A guess that was admitted counts as failed until the caller says otherwise. */
@ApplicationScoped
public class Throttle {

    private final GuessLedger ledger;
    private final GuessLimits limits;
    private final Clock clock;

    /** Made by the container. */
    public Throttle(GuessLedger ledger, GuessLimits limits, Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes the guess's slots if all its counters have one. To be called before the password is looked at. */
    public Admission admit(Guess guess) {
        return ledger.reserve(
                new Reservation(UUID.randomUUID(), guess, clock.instant().truncatedTo(ChronoUnit.MILLIS)), limits);
    }

    /** The password was right: the guess does not count, and neither do earlier ones for its login id. */
    public void succeeded(Reservation reservation, Guess guess) {
        ledger.clear(reservation.id(), guess.loginIdCounter());
    }

    /** The same for a guess that counted until its caller knew: it counts no more, if it still does. */
    public void settled(UUID guess, SiteId site, LoginId loginId) {
        ledger.clear(guess, Guess.loginIdCounter(site, loginId));
    }

    /** The password was never looked at: the guess does not count. */
    public void notTried(Reservation reservation) {
        ledger.giveBack(reservation);
    }
}
