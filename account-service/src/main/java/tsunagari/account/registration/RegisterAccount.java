package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.PasswordHashing;
import tsunagari.account.idempotency.Answer;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.throttle.Admission;
import tsunagari.account.throttle.RegistrationThrottle;
import tsunagari.account.throttle.Reservation;

/**
 * Takes a request to register: throttle first, then one password hash, then the same statements and one mail, whatever
 * is known of the address.
 */
@ApplicationScoped
public class RegisterAccount {

    private static final String DONE = "ACCEPTED";

    private final Idempotency idempotency;
    private final RegistrationThrottle throttle;
    private final PasswordHashing passwords;
    private final RegistrationDesk desk;

    /** Made by the container. */
    public RegisterAccount(Idempotency idempotency, RegistrationThrottle throttle, PasswordHashing passwords,
            RegistrationDesk desk) {
        this.idempotency = idempotency;
        this.throttle = throttle;
        this.passwords = passwords;
        this.desk = desk;
    }

    /** Registers. No database connection is held while the password is hashed. */
    public RegistrationOutcome register(RegistrationRequest request, IdempotentRequest once) {
        Optional<Answer> earlier = idempotency.earlier(once);
        if (earlier.isPresent()) {
            return outcome(earlier.get());
        }
        return throttle.admit(request.attempt()).match(new Admission.Cases<RegistrationOutcome>() {
            @Override
            public RegistrationOutcome admitted(Reservation reservation) {
                return hashAndRecord(request, once, reservation);
            }

            @Override
            public RegistrationOutcome refused(Instant retryAt) {
                return new RegistrationOutcome.Throttled(retryAt);
            }
        });
    }

    private RegistrationOutcome hashAndRecord(RegistrationRequest request, IdempotentRequest once,
            Reservation reservation) {
        Optional<PasswordHash> hash = passwords.hash(request.password());
        if (hash.isEmpty()) {
            throttle.notTried(reservation);
            return new RegistrationOutcome.NoCapacity();
        }
        return outcome(idempotency.once(once, () -> {
            desk.take(request, hash.get());
            return DONE;
        }));
    }

    private static RegistrationOutcome outcome(Answer answer) {
        return answer.match(new Answer.Cases<RegistrationOutcome>() {
            @Override
            public RegistrationOutcome given(String value) {
                return new RegistrationOutcome.Accepted();
            }

            @Override
            public RegistrationOutcome keyReused() {
                return new RegistrationOutcome.KeyReused();
            }
        });
    }
}
