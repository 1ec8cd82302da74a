package tsunagari.account.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Admits requests to register within the limits, so that nobody is flooded with mails and nobody fills the tables. */
@ApplicationScoped
public class RegistrationThrottle {

    private final GuessLedger ledger;
    private final RegistrationLimits limits;
    private final Clock clock;

    /** Made by the container. */
    public RegistrationThrottle(GuessLedger ledger, RegistrationLimits limits, Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes the request's slots if all its counters have one. */
    public Admission admit(RegistrationAttempt attempt) {
        return ledger.reserve(
                new Reservation(UUID.randomUUID(), attempt, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                limits.limits());
    }

    /** Nothing became of the request: it does not count. */
    public void notTried(Reservation reservation) {
        ledger.giveBack(reservation);
    }
}
